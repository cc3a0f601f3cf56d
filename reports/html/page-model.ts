import type { AccountResult, FindingVerdict, PreviewResult, Totals } from '../../preview/result';
import { acceptedFindings, shownEnd } from '../accepted';
import { changedProperties } from '../changed-properties';
import { counted, grouped } from '../counted';
import { groupFailures } from '../failure-groups';
import { groupFindings } from '../finding-groups';
import { webAddress } from '../markup';
import { byNaturalOrder } from '../natural-order';
import { policyTotals } from '../policy-counts';
import { ResourceNode, resourceTree } from '../resource-tree';
import { severities } from '../severity';
import { shownValue } from '../shown-value';
import { Outcome, outcomeOf, summaryLine } from '../summary';
import { readUrn, shortType } from '../urn';

/** Above this number of resources the page lists them without their inputs, which would make it slow to open. */
const mostResourcesWithInputs = 2000;

const titles: Readonly<Record<Outcome, (totals: Totals) => string>> = {
  incomplete: ({ incompleteAccounts }) => `Incomplete: ${counted(incompleteAccounts, 'account')} not fully planned`,
  exceptions: () => 'Exceptions are not valid',
  fail: ({ mandatory }) => counted(mandatory, 'mandatory finding'),
  advisory: ({ advisory }) => `No mandatory finding, ${counted(advisory, 'advisory', 'advisories')}`,
  pass: () => 'No policy failed',
};

function resourceModel({ record, children, size }: ResourceNode, inputs: boolean): object {
  return {
    name: record.name,
    type: shortType(record.type),
    urn: record.urn,
    size,
    marks: [...(record.external ? ['looked up'] : []), ...(record.protect ? ['protected'] : [])],
    inputs: inputs ? Object.entries(record.inputs).map(([key, value]) => ({ key, value: shownValue(value) })) : [],
    children: children.map((child) => resourceModel(child, inputs)),
  };
}

function accountModel(account: AccountResult, inputs: boolean): object {
  const open = account.findings.filter(({ exception }) => !exception);
  const failed = open.filter(({ verdict }) => verdict === 'fail').length;
  const undetermined = open.length - failed;
  return {
    name: account.account,
    state:
      account.failures.length > 0 ? 'incomplete' : failed > 0 ? 'fail' : undetermined > 0 ? 'undetermined' : 'pass',
    resourceCount: counted(account.resources.length, 'resource'),
    passed: grouped(Object.values(account.policies).reduce((sum, counts) => sum + counts.passed, 0)),
    failed: grouped(failed),
    undetermined: grouped(undetermined),
    roots: resourceTree(account.resources).map((root) => resourceModel(root, inputs)),
  };
}

function findingModel(result: PreviewResult, verdict: FindingVerdict): readonly object[] {
  return groupFindings(result, verdict).map(({ requirement, policies }) => ({
    requirement,
    count: counted(
      policies.reduce((sum, policy) => sum + policy.count, 0),
      'finding',
    ),
    policies: policies.map((policy) => ({
      ...policy,
      verdict,
      others: policy.requirements.slice(1),
      docs: policy.docs,
      docsLink: webAddress(policy.docs),
      resources: policy.resources.map((at) => ({
        ...at,
        ...readUrn(at.resource),
        shortType: shortType(readUrn(at.resource).type),
      })),
    })),
  }));
}

/** What the page template reads: text and counts, not yet escaped. */
export function pageModel(result: PreviewResult): object {
  const { totals, accounts } = result;
  const inputs = totals.resources <= mostResourcesWithInputs;
  return {
    summary: summaryLine(result),
    state: outcomeOf(result),
    title: titles[outcomeOf(result)](totals),
    totals: {
      accounts: grouped(totals.accounts),
      resources: grouped(totals.resources),
      policies: grouped(totals.policies),
      passed: grouped(totals.passed),
      failed: grouped(totals.failed),
      mandatory: grouped(totals.mandatory),
      advisory: grouped(totals.advisory),
      undetermined: grouped(totals.undetermined),
      accepted: totals.accepted === 0 ? '' : grouped(totals.accepted),
    },
    severities: severities.map((name) => ({ name, count: grouped(totals.bySeverity[name]) })),
    failures: groupFailures(result),
    failed: findingModel(result, 'fail'),
    undetermined: findingModel(result, 'undetermined'),
    accepted: acceptedFindings(result).map(({ account, finding, risk }) => ({
      account,
      ...finding,
      ...readUrn(finding.resource),
      shortType: shortType(readUrn(finding.resource).type),
      ...risk,
      end: shownEnd(risk),
    })),
    exceptions: result.exceptions ?? { file: '', problems: [], expiring: [] },
    remediations: accounts.flatMap(({ account, remediations }) =>
      remediations.map(({ policy, resource, description, before, after }) => ({
        account,
        policy,
        resource,
        name: readUrn(resource).name,
        description,
        changes: changedProperties(before, after).map((change) => ({
          path: change.path,
          before: shownValue(change.before),
          after: shownValue(change.after),
        })),
      })),
    ),
    accounts: accounts.map((account) => accountModel(account, inputs)),
    inputsLeftOut: !inputs,
    requirements: Object.entries(totals.byRequirement)
      .sort(([a], [b]) => byNaturalOrder(a, b))
      .map(([requirement, counts]) => ({ requirement, ...counts })),
    policies: policyTotals(result),
    messages: accounts.flatMap(({ account, messages }) =>
      messages
        .filter(({ severity }) => severity === 'warning' || severity === 'error')
        .map((message) => ({ account, ...message })),
    ),
    limits: result.limits,
    transport: result.transport,
  };
}
