import { resource, Tutorial } from '../../../model/tutorial';

const certificate = { domainName: 'shop.example.com', validationMethod: 'DNS' };

export const tutorial: Tutorial = {
  meaning:
    'An inventory of certificates says which there are, who looks after them and when they end. Tags turn what is deployed into that list: the policy asks each certificate for the tag `owner`, and imported ones for `expires` too, because ACM does not renew those. The names of both tags are settings; default tags of the provider count. It is advisory.',
  why: 'It supports 4.2.1.1: an inventory of trusted keys and certificates. A list kept by hand is out of date after a month; tags are deployed together with the certificate.',
  attack:
    'A certificate authority is found to have issued certificates wrongly, and its certificates are revoked within a day. Of 60 certificates in four accounts nobody knows who owns 14. They expire or break one after the other over the weekend, and under pressure the team copies private keys around by mail to get going again.',
  wrong: [resource('aws:acm/certificate:Certificate', 'shop', certificate)],
  right: [resource('aws:acm/certificate:Certificate', 'shop', { ...certificate, tags: { owner: 'shop-team' } })],
  repair: [
    'List the certificates and what they are used for: aws acm list-certificates, then aws acm describe-certificate --certificate-arn ARN --query "Certificate.[DomainName,InUseBy,Type,NotAfter]". Nobody is hurt by tags, but find an owner who agrees.',
    'Add tags to the certificates, or defaultTags with owner to the provider of the stack. Imported ones also get expires: "2027-01-31", the NotAfter date. Tags change in place.',
    'Make a query of the list part of the yearly review, or an alarm on the metric DaysToExpiry for imported certificates.',
    'Verify: aws resourcegroupstaggingapi get-resources --resource-type-filters acm:certificate prints owner for each certificate.',
  ],
  links: [
    {
      title: 'Tag AWS Certificate Manager resources',
      url: 'https://docs.aws.amazon.com/acm/latest/userguide/tags.html',
    },
    {
      title: 'Import certificates into AWS Certificate Manager',
      url: 'https://docs.aws.amazon.com/acm/latest/userguide/import-certificate.html',
    },
  ],
};
