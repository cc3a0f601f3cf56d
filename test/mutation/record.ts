import { fork } from 'node:child_process';
import * as path from 'node:path';
import { packageRoot } from '../../cli/package-root';
import { landingZoneStacks, selectAccounts } from '../../cli/landing-zone-request';
import type { Organization } from '../../organization/model';
import { loadOrganization } from '../../organization/load';
import type { AnalyzerResource, AnalyzerStackResource, WireProperties } from '../../preview/packs/pack';
import { readProject } from '../../preview/project';
import type { PreviewRequest } from '../../preview/request';
import type { Recorded } from './record-process';

/** The plan of one account as policy packs see it. */
export interface PlannedStack {
  readonly stack: string;
  /** Planned inputs by URN, as resource policies see them. */
  readonly inputs: ReadonlyMap<string, AnalyzerResource>;
  /** Outputs and relations, as stack policies see them. */
  readonly resources: readonly AnalyzerStackResource[];
}

export interface RecordedPlan {
  readonly organization: Organization;
  readonly stacks: readonly PlannedStack[];
}

const stackOf = (urn: string): string => /^urn:pulumi:(.*?)::/.exec(urn)?.[1] ?? '';

/**
 * Previews an organization once and records every resource on its way to the PCI DSS pack.
 *
 * @param file the example organization unless another one is given
 */
export async function recordPlan(file = path.join(packageRoot(), 'landing-zone.yaml')): Promise<RecordedPlan> {
  const root = packageRoot();
  const organization = await loadOrganization(file);
  const selection = selectAccounts(organization, [], path.basename(file));
  const request: PreviewRequest = {
    ...landingZoneStacks(organization, selection, file, readProject(root)),
    packs: [{ directory: path.join(root, 'policies', 'pci-dss'), config: {} }],
    transport: 'fast',
    dataSources: {},
    stackOutputs: {},
    deadlineSeconds: 120,
    typeCheck: false,
  };
  const inputs = new Map<string, Map<string, AnalyzerResource>>();
  const stacks = new Map<string, readonly AnalyzerStackResource[]>();
  const outputs: Record<string, WireProperties> = {};
  /** One process records until a program spoils it for the next one; false when it told nothing new. */
  const round = async (number: number): Promise<boolean> => {
    const before = stacks.size;
    const left = request.stacks.filter(({ stack }) => !stacks.has(stack));
    await new Promise<void>((resolve, reject) => {
      const child = fork(path.join(__dirname, 'record-process.js'), { stdio: 'inherit', serialization: 'advanced' });
      child.on('error', reject);
      child.on('exit', (code) => reject(new Error(`the recording preview ended early (${String(code)})`)));
      child.on('message', (message: Recorded) => {
        if (message.kind === 'input') {
          const { urn } = message.resource;
          const stack = inputs.get(stackOf(urn)) ?? new Map<string, AnalyzerResource>();
          inputs.set(stackOf(urn), stack.set(urn, message.resource));
        } else if (message.kind === 'stack') {
          const [first] = message.resources;
          if (first) stacks.set(stackOf(first.urn), message.resources);
        } else if (message.message.kind === 'packs-failed') {
          reject(new Error(message.message.failure.message));
        } else if (message.message.kind === 'finished') {
          const { account, failures } = message.message.result;
          outputs[account] = message.message.outputs;
          if (failures[0]) reject(new Error(`${account}: ${failures[0].message}`));
        } else if (message.message.kind === 'done') {
          resolve();
          child.kill();
        }
      });
      child.send({
        kind: 'preview',
        round: number,
        home: root,
        request: { ...request, stacks: left },
        packageRoot: root,
        finished: outputs,
      });
    });
    return stacks.size > before;
  };
  for (let number = 1; stacks.size < request.stacks.length; number++)
    if (!(await round(number))) throw new Error('the preview recorded no further account');
  return {
    organization,
    stacks: [...stacks].map(([stack, resources]) => ({ stack, resources, inputs: inputs.get(stack) ?? new Map() })),
  };
}
