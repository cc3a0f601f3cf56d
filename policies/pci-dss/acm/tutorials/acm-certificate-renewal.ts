import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'Certificates expire. ACM renews the ones it issued by itself, if it can check that the domain is still yours: with validation by DNS it looks for a record that you set once and leave there. With validation by e-mail a person has to click a link each time, and certificates you import are never renewed by ACM. The policy, advisory, asks for DNS or a private CA.',
  why: 'It supports 4.2.1: certificates that protect account data in transit are valid and not expired. What renews itself is not forgotten.',
  attack:
    'The renewal mail goes to an address of somebody who has left. On a Saturday the certificate expires: browsers warn, the shop stands still, partners see errors. Under pressure someone switches certificate checks off in a client "for today". The switch stays, and from then on anybody in between can read along.',
  wrong: [
    resource('aws:acm/certificate:Certificate', 'shop', { domainName: 'shop.example.com', validationMethod: 'EMAIL' }),
  ],
  right: [
    resource('aws:acm/certificate:Certificate', 'shop', { domainName: 'shop.example.com', validationMethod: 'DNS' }),
  ],
  repair: [
    'See what uses the certificate and when it ends: aws acm describe-certificate --certificate-arn ARN --query "Certificate.[InUseBy,NotAfter,RenewalEligibility]".',
    'The method cannot be changed: Pulumi requests a new certificate. Create the CNAME record of domainValidationOptions with aws.route53.Record and wait with aws.acm.CertificateValidation; the record must stay for ever.',
    'Attach the new certificate to listeners and distributions in the same deployment; visitors notice nothing. The old one is deleted when nothing uses it.',
    'Verify: aws acm describe-certificate --certificate-arn ARN --query "Certificate.[Status,DomainValidationOptions[].ValidationMethod]" prints "ISSUED" and "DNS".',
  ],
  links: [
    {
      title: 'Managed certificate renewal in AWS Certificate Manager',
      url: 'https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html',
    },
    {
      title: 'AWS Certificate Manager DNS validation',
      url: 'https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html',
    },
  ],
};
