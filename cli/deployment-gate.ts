import type { Organization } from '../organization/model';
import { readProject } from '../preview/project';
import type { PackSpec, PreviewRequest, StackSpec } from '../preview/request';
import type { AccountResult, PreviewResult } from '../preview/result';
import { landingZoneStacks } from './landing-zone-request';
import type { Engine } from './services';
import { exitCodeOf } from './verdict';
import type { ExitCode } from './exit-codes';

/** What has to hold before the first account is changed. */
export interface Gate {
  readonly result: PreviewResult;
  readonly exitCode: ExitCode;
}

/** Longest time one program may run, in seconds. */
const deadlineSeconds = 120;

/** The request that plans every active account, also those that will not be deployed now. */
export function gateRequest(
  organization: Organization,
  file: string,
  projectDirectory: string,
  packs: readonly PackSpec[],
  dataSources: PreviewRequest['dataSources'],
): PreviewRequest {
  const planned = organization.accounts.filter(({ state }) => state === 'active');
  return {
    ...landingZoneStacks(organization, { planned, others: [], skipped: [] }, file, readProject(projectDirectory)),
    packs,
    transport: 'fast',
    dataSources,
    stackOutputs: {},
    deadlineSeconds,
    typeCheck: true,
  };
}

/** Judges the plans of all accounts: a mandatory policy that fails anywhere, or a plan with holes, stops the deployment everywhere. */
export async function passGate(
  engine: Engine,
  request: PreviewRequest,
  accept: (result: PreviewResult) => Promise<PreviewResult>,
): Promise<Gate> {
  const result = await accept(await engine.run(request));
  return { result, exitCode: exitCodeOf(result, { failOn: 'mandatory', strict: false, softFail: false }) };
}

/** A stack of a management account in its first stage, see `Stage`. */
export function foundationSpec(spec: StackSpec): StackSpec {
  return { ...spec, config: { ...spec.config, 'landing-zone:bootstrap': 'true' } };
}

/** The plan of the management account's foundation, judged by one pack. */
export async function foundationPlan(
  engine: Engine,
  request: PreviewRequest,
  account: string,
  pack: PackSpec,
): Promise<AccountResult> {
  const { accounts } = await engine.run({
    ...request,
    packs: [pack],
    typeCheck: false,
    stacks: request.stacks.filter(({ stack }) => stack === account).map(foundationSpec),
    supportingStacks: request.stacks.filter(({ stack }) => stack !== account),
  });
  const [plan] = accounts;
  if (plan === undefined) throw new Error(`the account ${account} has no plan`);
  return plan;
}
