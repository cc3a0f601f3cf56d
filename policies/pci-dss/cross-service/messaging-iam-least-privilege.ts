import { allowsEveryone, judgeStatements, nameOf } from '../../model/everyone';
import { Expectations } from '../../model/expectation';
import { reachesEveryResource } from '../../model/identity-policies';
import { coversAction, Statement } from '../../model/policy-document';
import { inputOf } from '../../model/reference';
import { stackRule, TypeToken } from '../../model/rule';
import { grantingPolicyTypes, judgeGrantingPolicies } from '../iam/granting-policies';

const resourcePolicyTypes: readonly TypeToken[] = [
  'aws:sns/topicPolicy:TopicPolicy',
  'aws:sqs/queuePolicy:QueuePolicy',
  'aws:kinesis/resourcePolicy:ResourcePolicy',
];

/** Policies of other services that are judged by their principals alone. */
const neighbourPolicyTypes: readonly TypeToken[] = [
  'aws:backup/vaultPolicy:VaultPolicy',
  'aws:dynamodb/resourcePolicy:ResourcePolicy',
  'aws:ecr/registryPolicy:RegistryPolicy',
  'aws:ecr/repositoryPolicy:RepositoryPolicy',
  'aws:efs/fileSystemPolicy:FileSystemPolicy',
  'aws:glue/resourcePolicy:ResourcePolicy',
  'aws:msk/clusterPolicy:ClusterPolicy',
  'aws:secretsmanager/secret:Secret',
  'aws:secretsmanager/secretPolicy:SecretPolicy',
];

/** Topics and queues carry the same policy in `policy`. */
const inlinePolicyTypes: readonly TypeToken[] = ['aws:sns/topic:Topic', 'aws:sqs/queue:Queue'];

/** Actions that read or write messages. */
const messageActions = [
  'sns:Publish',
  'sns:Subscribe',
  'sqs:SendMessage',
  'sqs:ReceiveMessage',
  'sqs:DeleteMessage',
  'kinesis:PutRecord',
  'kinesis:PutRecords',
  'kinesis:GetRecords',
];

function namesMessaging(statement: Statement): boolean {
  return statement.actions.some((action) => /^(sns|sqs|kinesis):/i.test(action));
}

function hasServiceWildcard(statement: Statement): boolean {
  return statement.actions.some((action) => /^(sns|sqs|kinesis):\*+$/i.test(action.trim()));
}

function judgeGrant(statement: Statement, expect: Expectations): void {
  if (statement.effect !== 'Allow') return;
  const allBut = statement.notActions.length > 0 && messageActions.some((action) => coversAction(statement, action));
  if (allBut && reachesEveryResource(statement)) {
    expect.fail(`${nameOf(statement)} allows all but NotAction, messaging included; list the actions needed in Action`);
    return;
  }
  if (!namesMessaging(statement)) return;
  expect.that(
    () => !hasServiceWildcard(statement),
    `${nameOf(statement)} allows every action of a messaging service; name the actions needed`,
  );
  expect.that(
    () => !statement.resources.includes('*') || !messageActions.some((action) => coversAction(statement, action)),
    `${nameOf(statement)} allows reading or writing messages of every queue, topic or stream; name the resources`,
  );
}

/**
 * Grants on SNS, SQS and Kinesis name actions and resources, and policies of topics, queues and streams name their principals.
 * Policies of image repositories, tables, catalogues, Kafka clusters, file systems, secrets and backup vaults name theirs too. Permissions boundaries grant nothing and are not judged.
 */
export const messagingIamLeastPrivilege = stackRule({
  name: 'messaging-iam-least-privilege',
  title: 'Grants on topics, queues and streams, and policies of stores beside them, name who gets what',
  types: [...grantingPolicyTypes, ...resourcePolicyTypes, ...inlinePolicyTypes, ...neighbourPolicyTypes],
  check: (stack) => {
    judgeGrantingPolicies(stack, judgeGrant);
    for (const resource of stack.ofType(...resourcePolicyTypes, ...inlinePolicyTypes, ...neighbourPolicyTypes)) {
      const isMessaging = !neighbourPolicyTypes.includes(resource.type);
      judgeStatements(
        stack.on(resource),
        () => inputOf(resource, 'policy'),
        (statement, on) => {
          if (statement.effect !== 'Allow') return;
          on.that(
            () => !isMessaging || (!hasServiceWildcard(statement) && !statement.actions.includes('*')),
            `${nameOf(statement)} allows every action; name the actions needed`,
          );
          on.that(
            () => !allowsEveryone(statement),
            `${nameOf(statement)} allows everyone; name the principals, or add aws:SourceArn or aws:PrincipalOrgID`,
          );
        },
      );
    }
  },
});
