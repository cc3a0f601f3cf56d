import { resource, Tutorial } from '../../../model/tutorial';

const url = (authorizationType: string) =>
  resource('aws:lambda/functionUrl:FunctionUrl', 'refunds', { functionName: 'refunds', authorizationType });

export const tutorial: Tutorial = {
  meaning:
    'A function URL gives a function an address in the internet, without API Gateway. With `authorizationType: "AWS_IAM"` callers sign their requests with AWS keys and need a right; with NONE anybody who knows the address may call. The policy asks for AWS_IAM. Public sites belong behind API Gateway or CloudFront with an authorizer and a web application firewall.',
  why: 'Access control denies unless something is allowed (7.3.3). An address that is long and random is not a secret: it stands in browsers, logs and mails.',
  attack:
    'A refund function gets a URL with NONE, "only our back office knows it". The address ends up in a public error report. A stranger sends the same request with other amounts; the function runs with its role and pays out.',
  wrong: [url('NONE')],
  right: [url('AWS_IAM')],
  repair: [
    'Find the callers: the CloudWatch metric UrlRequestCount and the source addresses in the events the function logs. Browsers and partners without AWS keys cannot sign and need another front.',
    'Give internal callers lambda:InvokeFunctionUrl and lambda:InvokeFunction on the function and let them sign (SigV4, supported by the SDKs). For the others build API Gateway with an authorizer beside it and move them.',
    'When only signed requests are left, set authorizationType: "AWS_IAM", remove the permission for "*", and deploy. It holds within seconds; the address stays the same.',
    'Verify: aws lambda get-function-url-config --function-name FUNCTION --query AuthType prints "AWS_IAM", and curl on the address is answered with 403.',
  ],
  links: [
    {
      title: 'Control access to Lambda function URLs',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
    },
  ],
};
