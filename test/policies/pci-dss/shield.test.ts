import { shieldProtection } from '../../../policies/pci-dss/shield/shield-protection';
import { judgeStack, StackFixture, unknown } from '../judge';
import { stackCases } from '../stack-cases';

const fixture = (
  type: string,
  name: string,
  props: object = {},
  refers: StackFixture['refers'] = {},
): StackFixture => ({ type, name, props, refers });
const protection = (resourceArn: unknown, refers: StackFixture['refers'] = {}): StackFixture =>
  fixture('aws:shield/protection:Protection', 'protection', { resourceArn }, refers);
const access = fixture('aws:shield/drtAccessRoleArnAssociation:DrtAccessRoleArnAssociation', 'access', {
  roleArn: unknown,
});
const cdn = fixture('aws:cloudfront/distribution:Distribution', 'cdn', { arn: unknown });
const balancer = (props: object = {}): StackFixture =>
  fixture('aws:alb/loadBalancer:LoadBalancer', 'lb', { arn: 'arn:lb', ...props });
const protected_ = protection(unknown, { resourceArn: ['cdn'] });

stackCases(shieldProtection, [
  ['protected', [cdn, protected_, access], 'pass'],
  ['protected by ARN', [balancer(), protection('arn:lb'), access], 'pass'],
  ['an internal load balancer', [balancer({ internal: true }), cdn, protected_, access], 'pass'],
  ['no access for the response team', [cdn, protected_], 'fail', 'response team'],
  ['one of two', [cdn, balancer(), protected_, access], 'fail', 'no Shield protection'],
  ['untraceable', [cdn, protection(unknown), access], 'undetermined'],
  ['a stack without Shield', [cdn, balancer()], 'not applicable'],
]);

it('shield-protection names what is not protected', () => {
  const judged = judgeStack(shieldProtection, [cdn, balancer(), protected_, access]);
  expect([judged.of('cdn').outcome, judged.of('lb').outcome]).toEqual(['pass', 'fail']);
});
