import {
  CreatePolicyVersionCommand,
  DeletePolicyVersionCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  IAMClient,
  LimitExceededException,
  ListPolicyVersionsCommand,
  NoSuchEntityException,
} from '@aws-sdk/client-iam';

/** IAM keeps five versions of a managed policy (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html). */
const keptVersions = 5;
/** The functions run at most fifteen at a time, so that one of them is next soon. */
const maximumAttempts = 8;

/** Somebody else writes versions faster than they can be deleted. */
export class PolicyVersionsFull extends Error {
  override readonly name = 'PolicyVersionsFull';
  constructor(policyArn: string) {
    super(`${policyArn} has ${keptVersions} versions and others keep writing new ones; the sweep writes it again`);
  }
}

/** Makes `document` the default version of a managed policy, unless it is already. */
export async function writePolicy(client: IAMClient, policyArn: string, document: string): Promise<void> {
  if ((await readPolicy(client, policyArn)) === document) return;
  for (let attempt = 1; attempt <= maximumAttempts; attempt++) {
    await makeRoom(client, policyArn);
    try {
      await client.send(
        new CreatePolicyVersionCommand({ PolicyArn: policyArn, PolicyDocument: document, SetAsDefault: true }),
      );
      return;
    } catch (error) {
      if (!(error instanceof LimitExceededException)) throw error;
      await waitAbout(attempt * 100);
    }
  }
  throw new PolicyVersionsFull(policyArn);
}

/** Others wait too; a random time keeps them apart. */
function waitAbout(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds * (0.5 + Math.random())));
}

async function readPolicy(client: IAMClient, policyArn: string): Promise<string | undefined> {
  const { Policy } = await client.send(new GetPolicyCommand({ PolicyArn: policyArn }));
  if (Policy?.DefaultVersionId === undefined) return undefined;
  try {
    const { PolicyVersion } = await client.send(
      new GetPolicyVersionCommand({ PolicyArn: policyArn, VersionId: Policy.DefaultVersionId }),
    );
    return PolicyVersion?.Document === undefined ? undefined : decodeURIComponent(PolicyVersion.Document);
  } catch (error) {
    // Another writer made a new default and deleted this one.
    if (error instanceof NoSuchEntityException) return undefined;
    throw error;
  }
}

async function makeRoom(client: IAMClient, policyArn: string): Promise<void> {
  const { Versions = [] } = await client.send(new ListPolicyVersionsCommand({ PolicyArn: policyArn }));
  if (Versions.length < keptVersions) return;
  const old = Versions.filter(({ IsDefaultVersion }) => IsDefaultVersion !== true).sort(
    (one, other) => versionNumber(one.VersionId) - versionNumber(other.VersionId),
  );
  const [oldest] = old;
  if (oldest?.VersionId === undefined) return;
  try {
    await client.send(new DeletePolicyVersionCommand({ PolicyArn: policyArn, VersionId: oldest.VersionId }));
  } catch (error) {
    if (!(error instanceof NoSuchEntityException)) throw error;
  }
}

function versionNumber(id: string | undefined): number {
  return Number(/^v(\d+)/.exec(id ?? '')?.[1] ?? 0);
}
