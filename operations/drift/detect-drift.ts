import type { Account, Organization } from '../../organization/model';
import type { Pack } from '../../preview/packs/pack';
import { type Finding, type Severity } from '../../preview/result';
import { parseUrn } from '../../preview/urn';
import type { AccountStacks } from '../deployment/account-stacks';
import type { Clock } from '../deployment/deploy-account';
import type { RecordedResource } from '../deployment/recorded-state';
import { runInOrder } from '../deployment/run-in-order';
import { type AccountDrift, type DriftResult, driftTotals, type ResourceDrift } from './drift-result';
import { type InventoryReader, unmanagedResources } from './inventory';
import { JudgedState } from './judged-state';
import type { ObservedDrift } from './observed-drift';
import { AccountUnread, readAccount } from './read-account';

export interface DriftDetection {
  readonly organization: Organization;
  readonly accounts: readonly Account[];
  readonly packs: readonly Pack[];
  /** Accounts at the same time. */
  readonly parallelAccounts: number;
  /** Marks findings that an exception accepts, by `exception`. */
  readonly accept: (account: string, findings: readonly Finding[]) => readonly Finding[];
  /** Seconds one account may take to be read. */
  readonly secondsToRead: number;
  /** Requirements a resource of a type serves, by the policies that look at it. */
  readonly requirementsOf: (type: string) => readonly string[];
  /** Who answers for requirements, by the catalogue of controls. */
  readonly responsibleFor: (requirements: readonly string[]) => readonly string[];
  /** Undefined where unmanaged resources are not asked for, or nothing can read them. */
  readonly inventory: InventoryReader | undefined;
  readonly inventoryWanted: boolean;
  readonly startedAt: Date;
}

export interface DriftListener {
  started?(account: string): void;
  finished?(drift: AccountDrift): void;
}

const worstFirst: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

function worst(findings: readonly Finding[]): Severity {
  return worstFirst.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'low';
}

function ownerOf(resource: RecordedResource | undefined): string {
  for (const key of ['tags', 'tagsAll']) {
    const tags = resource?.inputs[key];
    if (typeof tags === 'object' && tags !== null && !Array.isArray(tags)) {
      const owner = Object.entries(tags).find(([name]) => name.toLowerCase() === 'owner')?.[1];
      if (typeof owner === 'string') return owner;
    }
  }
  return '';
}

function describe(
  drift: ObservedDrift,
  resource: RecordedResource | undefined,
  breaks: readonly Finding[],
  { requirementsOf, responsibleFor }: DriftDetection,
): ResourceDrift {
  const broken = [...new Set(breaks.flatMap(({ requirements }) => requirements))];
  const requirements = broken.length > 0 ? broken : requirementsOf(drift.type);
  return {
    urn: drift.urn,
    type: drift.type,
    name: parseUrn(drift.urn)?.name ?? drift.urn,
    id: drift.id,
    kind: drift.kind,
    properties: drift.properties,
    breaks,
    severity: worst(breaks),
    owner: ownerOf(resource),
    requirements,
    responsible: responsibleFor(requirements),
    accepted: breaks.length > 0 && breaks.every(({ exception }) => exception !== undefined),
  };
}

/** A pack process answers one question at a time. */
class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }
}

/**
 * Compares what AWS has with what was deployed, in all accounts, and judges what differs. Never writes: neither to AWS nor to the state.
 */
export async function detectDrift(
  stacks: AccountStacks,
  detection: DriftDetection,
  clock: Clock,
  listener: DriftListener = {},
): Promise<DriftResult> {
  const { organization, accounts, packs, parallelAccounts, secondsToRead, accept, inventory } = detection;
  const { inventoryWanted, startedAt } = detection;
  const turns = new Turns();
  const recorded: RecordedResource[] = [];
  const compare = async ({ account }: { readonly account: Account }): Promise<AccountDrift> => {
    const started = Date.now();
    listener.started?.(account.name);
    const base = {
      account: account.name,
      messages: [],
      resources: 0,
      drifts: [],
      brokenTogether: [],
      unmanaged: [],
      inventoryComplete: false,
      reason: '',
    };
    try {
      const read = await readAccount(stacks, account, clock, secondsToRead);
      if (read === undefined) {
        const messages = ['It has never been deployed. Run landing-zone up.'];
        return { ...base, status: 'not-deployed', messages, milliseconds: Date.now() - started };
      }
      const { resources, events } = read;
      recorded.push(...resources);
      const judged =
        events.drifts.length === 0
          ? undefined
          : await turns.take(() => new JudgedState(packs, resources).judge(events.drifts));
      const drifts = events.drifts.map((drift) =>
        describe(
          drift,
          resources.find(({ urn }) => urn === drift.urn),
          accept(account.name, judged?.breaks.get(drift.urn) ?? []),
          detection,
        ),
      );
      return {
        ...base,
        status: drifts.length > 0 ? 'drifted' : 'in-sync',
        resources: events.compared.size,
        drifts,
        brokenTogether: accept(account.name, judged?.together ?? []),
        milliseconds: Date.now() - started,
      };
    } catch (error) {
      const reason = error instanceof AccountUnread ? error.reason : 'other';
      const messages =
        error instanceof AccountUnread ? error.messages : [error instanceof Error ? error.message : String(error)];
      return { ...base, status: 'unread', reason, messages, milliseconds: Date.now() - started };
    }
  };
  const steps = accounts.map((account) => ({ id: account.name, account, after: [] }));
  const outcomes = await runInOrder(steps, parallelAccounts, async (step) => {
    const drift = await compare(step);
    listener.finished?.(drift);
    return drift;
  });
  const compared = outcomes.flatMap((outcome) => (outcome.status === 'succeeded' ? [outcome.result] : []));
  const results: AccountDrift[] = [];
  for (const drift of compared) {
    const account = accounts.find(({ name }) => name === drift.account);
    if (inventory === undefined || account === undefined) {
      results.push(drift);
      continue;
    }
    if (account.kind !== 'management' && account.id === undefined) {
      results.push({
        ...drift,
        messages: [...drift.messages, 'Inventory: the id of the account is not in landing-zone.yaml; add it.'],
      });
      continue;
    }
    const found = await inventory.read(account.kind === 'management' ? undefined : account.id, organization.regions);
    results.push({
      ...drift,
      messages: [...drift.messages, ...found.gaps.map((gap) => `Inventory: ${gap}`)],
      unmanaged: unmanagedResources(found, recorded),
      inventoryComplete: found.gaps.length === 0,
    });
  }
  return {
    formatVersion: 1,
    startedAt: startedAt.toISOString(),
    organization: organization.name,
    accounts: results,
    totals: driftTotals(results),
    inventoryWanted,
  };
}
