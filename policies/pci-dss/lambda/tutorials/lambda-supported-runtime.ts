import { resource, Tutorial } from '../../../model/tutorial';

const fn = (runtime: string) =>
  resource('aws:lambda/function:Function', 'settle', {
    role: 'arn:aws:iam::111122223333:role/settle',
    handler: 'index.handler',
    s3Bucket: 'release-artifacts',
    s3Key: 'settle-1.4.0.zip',
    runtime,
  });

export const tutorial: Tutorial = {
  meaning:
    'The runtime is the language and its version that AWS provides for a function, for example nodejs24.x. AWS patches it until the version reaches its end; then it is deprecated: functions go on running, but get no more security fixes, and after some time cannot be updated. The policy fails runtimes that are past their end. Container images bring their own.',
  why: 'Technologies in use still get security fixes, and that is reviewed yearly (12.3.4; 6.3.3 is supported).',
  attack:
    'A function runs on Node.js 16. A hole in its HTTP parser is published and closed in the newer versions, not in this one. The attacker needs no way into the account: he sends a prepared request to the function, which nobody has touched for two years because it works.',
  wrong: [fn('nodejs16.x')],
  right: [fn('nodejs24.x')],
  repair: [
    'List functions on old runtimes: aws lambda list-functions --query "Functions[?Runtime==\'nodejs16.x\'].FunctionName", in each region, and what calls them.',
    'Run their tests on the new version. Usual breaks: Node.js 18 and later contain the SDK v3 in place of v2, Node.js 24 has no callback handlers, and native modules must be built anew.',
    'Publish a version with the new runtime and let an alias send it a tenth of the calls (routingConfig); watch errors and duration, then move the rest. Going back is a change of the alias.',
    'Verify: aws lambda get-function-configuration --function-name FUNCTION --query Runtime prints the new runtime.',
  ],
  links: [
    { title: 'Lambda runtimes', url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html' },
    {
      title: 'Security Hub control Lambda.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-2',
    },
  ],
};
