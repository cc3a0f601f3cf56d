import { unknownText } from '../iam/wildcard';
import { Edge } from './assume';
import { RoleModel } from './model';
import { roleSession, Session } from './session';
import { decide, mightBeGranted, Target, World } from './world';

/**
 * Services that run what a caller brings under a role the caller passes, and the action that starts it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
const runners: readonly (readonly [service: string, action: string])[] = [
  ['ec2.amazonaws.com', 'ec2:RunInstances'],
  ['lambda.amazonaws.com', 'lambda:CreateFunction'],
  ['ecs-tasks.amazonaws.com', 'ecs:RegisterTaskDefinition'],
  ['codebuild.amazonaws.com', 'codebuild:CreateProject'],
  ['cloudformation.amazonaws.com', 'cloudformation:CreateStack'],
  ['glue.amazonaws.com', 'glue:CreateJob'],
  ['sagemaker.amazonaws.com', 'sagemaker:CreateNotebookInstance'],
  ['ssm.amazonaws.com', 'ssm:StartAutomationExecution'],
  ['states.amazonaws.com', 'states:CreateStateMachine'],
  ['datapipeline.amazonaws.com', 'datapipeline:CreatePipeline'],
  ['elasticmapreduce.amazonaws.com', 'elasticmapreduce:RunJobFlow'],
  ['scheduler.amazonaws.com', 'scheduler:CreateSchedule'],
  ['events.amazonaws.com', 'events:PutTargets'],
  ['bedrock-agentcore.amazonaws.com', 'bedrock-agentcore:CreateCodeInterpreter'],
];

/** Services whose credentials anybody who runs commands on an instance can read. */
const onInstances = ['ec2.amazonaws.com', 'ssm.amazonaws.com'];
const commands = ['ssm:SendCommand', 'ssm:StartSession', 'ec2-instance-connect:SendSSHPublicKey'];

function trusts(role: RoleModel, service: string): boolean {
  return role.trust.statements.some(
    ({ effect, principals }) =>
      effect === 'Allow' && principals.some(({ kind, value }) => kind.toLowerCase() === 'service' && value === service),
  );
}

/** Roles a session gets hold of through services that run code: a role it passes, a function it rewrites, an instance it enters. */
export function throughCompute(world: World, session: Session, rolesOfAccount: readonly RoleModel[]): readonly Edge[] {
  return [
    ...passed(world, session, rolesOfAccount),
    ...rewritten(world, session),
    ...entered(world, session, rolesOfAccount),
  ];
}

function edge(
  world: World,
  session: Session,
  role: RoleModel,
  how: string,
  action: string,
  target: Target,
): readonly Edge[] {
  if (session.role?.urn === role.urn) return [];
  const decision = decide(world, session, action, target);
  if (decision.outcome === 'deny') return [];
  const to = roleSession(role, world.model.organizationId);
  return [
    {
      to,
      step: {
        kind: 'compute',
        from: session.label,
        to: to.label,
        how,
        action,
        resource: target.arn,
        statements: decision.statements,
        certain: decision.outcome === 'allow',
      },
    },
  ];
}

function passed(world: World, session: Session, roles: readonly RoleModel[]): readonly Edge[] {
  if (!mightBeGranted(world, session, 'iam:PassRole')) return [];
  return roles.flatMap((role) =>
    runners.flatMap(([service, start]) => {
      if (!trusts(role, service) || !mightBeGranted(world, session, start)) return [];
      const keys = new Map([['iam:passedtoservice', [service]]]);
      const running = decide(world, session, start, {
        arn: `arn:${world.model.partition}:${start.split(':')[0] ?? ''}:${unknownText}:${session.account.id}:${unknownText}`,
        account: session.account,
      });
      if (running.outcome === 'deny') return [];
      return edge(world, session, role, `by ${start} has ${service} run its code as`, 'iam:PassRole', {
        arn: role.arn,
        account: role.account,
        keys,
      });
    }),
  );
}

function rewritten(world: World, session: Session): readonly Edge[] {
  if (!mightBeGranted(world, session, 'lambda:UpdateFunctionCode')) return [];
  return world.model.functions
    .filter(({ account }) => account === session.account)
    .flatMap(({ arn, account, role }) =>
      edge(world, session, role, 'rewrites the function that runs as', 'lambda:UpdateFunctionCode', { arn, account }),
    );
}

function entered(world: World, session: Session, roles: readonly RoleModel[]): readonly Edge[] {
  const arn = `arn:${world.model.partition}:ec2:${unknownText}:${session.account.id}:instance/${unknownText}`;
  const command = commands.find((action) => mightBeGranted(world, session, action));
  if (command === undefined) return [];
  return roles
    .filter((role) => onInstances.some((service) => trusts(role, service)))
    .flatMap((role) =>
      edge(world, session, role, 'enters instances that run as', command, { arn, account: session.account }),
    );
}
