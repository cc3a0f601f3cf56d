import { resource, Tutorial } from '../../../model/tutorial';

const shop = { loadBalancerType: 'application', subnets: ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'] };

export const tutorial: Tutorial = {
  meaning:
    'A load balancer can write one line for each request into an S3 bucket: time, client address, path, answer, TLS version. This is off for Application Load Balancers until `accessLogs` names a bucket and sets `enabled: true`. The policy asks for it on Application and Classic Load Balancers.',
  why: 'The entry point of the cardholder data environment has to leave a record of who came and what they asked for (10.2.1). The log is also the first place where scans and attacks show up.',
  attack:
    "An intruder tries numbers in /orders/1001, /orders/1002 and so on, and gets other people's orders. The application logs no reads. Without access logs nobody can say from which address it came, when it began, and how many orders were shown.",
  wrong: [resource('aws:lb/loadBalancer:LoadBalancer', 'shop', shop)],
  right: [
    resource('aws:lb/loadBalancer:LoadBalancer', 'shop', {
      ...shop,
      accessLogs: { bucket: 'landing-zone-access-logs', prefix: 'shop', enabled: true },
    }),
  ],
  repair: [
    'Check the URLs first: if account numbers stand in query strings, they would be copied to the bucket. Move them to the body.',
    'Prepare the bucket in the same region: encrypted with SSE-S3 (the delivery does not support KMS keys), and with a bucket policy that lets logdelivery.elasticloadbalancing.amazonaws.com put objects below the prefix.',
    'Set accessLogs with bucket and enabled true and deploy. The load balancer changes in place; files arrive every five minutes.',
    'Verify: aws elbv2 describe-load-balancer-attributes --load-balancer-arn ARN --query "Attributes[?Key==\'access_logs.s3.enabled\'].Value" prints "true".',
  ],
  links: [
    {
      title: 'Access logs for your Application Load Balancer',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html',
    },
    {
      title: 'Security Hub control ELB.5',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-5',
    },
  ],
};
