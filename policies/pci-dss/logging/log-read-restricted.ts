import { BucketSetting, policyForm } from '../../model/buckets';
import { wordsOf } from '../../model/classification';
import { judgeStatements, nameOf } from '../../model/everyone';
import { isLogName, LogBuckets, logStoreTypes } from '../../model/log-stores';
import { conditionsOn, coversAction, matchesPattern, namesEveryone, Statement } from '../../model/policy-document';
import { inputOf } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { asList } from '../../model/values';

const keyTypes = ['aws:kms/key:Key', 'aws:kms/keyPolicy:KeyPolicy'] as const;

/** A whole account, or everybody of an organization, is not a person with a need to know. */
function isWholeAccount(principal: string): boolean {
  return principal.includes('*') || /^\d{12}$/.test(principal) || /^arn:[^:]*:iam::\d{12}:root$/.test(principal);
}

const otherJobs = new Set([
  ...['dev', 'devs', 'developer', 'developers', 'development', 'devops', 'engineer', 'engineers', 'engineering'],
  ...['app', 'application', 'api', 'web', 'frontend', 'backend', 'intern', 'interns', 'marketing', 'poweruser'],
]);

/** True for a user or role that is named after another job than that of reading logs. */
function hasOtherJob(principal: string): boolean {
  const [, name = ''] = /^arn:[^:]*:iam::\d{12}:(?:role|user)\/(.+)$/.exec(principal) ?? [];
  const words = wordsOf(name);
  return words.some((word) => otherJobs.has(word)) && !words.some((word) => auditing.test(word));
}

const auditing = /^(?:audit|security|secops|sec|soc|siem|forensic|compliance|log|logs|incident|investigat)/;

/** Roles that a `*` statement is limited to by a condition on the caller's own ARN. */
function callersOf(statement: Statement): readonly string[] {
  const named = conditionsOn(statement, 'aws:PrincipalArn').filter(({ operator }) =>
    ['arnequals', 'arnlike', 'stringequals', 'stringlike'].includes(operator),
  );
  if (named.length > 0) return named.flatMap(({ values }) => values);
  if (namesEveryone(statement)) return ['*'];
  return statement.principals.filter(({ kind }) => kind === 'AWS').map(({ value }) => value);
}

/**
 * Policies of log buckets let named roles read, not whole accounts or an organization; with the setting `auditPrincipals`, only those. Without it, roles
 * named after development or an application are reported.
 * Keys named after logs let nobody decrypt through a `*` statement.
 */
export const logReadRestricted = stackRule({
  name: 'log-read-restricted',
  title: 'Only named audit roles may read log buckets',
  types: [...new Set([...logStoreTypes, ...policyForm.siblings, ...keyTypes])],
  settings: {
    auditPrincipals: {
      type: 'array',
      items: { type: 'string' },
      description: 'ARN patterns of the roles that may read logs; empty for any named role',
      default: [],
    },
  },
  check: (stack, settings) => {
    const patterns = asList(settings['auditPrincipals']).map(String);
    const isAllowed = (principal: string): boolean =>
      !isWholeAccount(principal) &&
      (patterns.length === 0 || patterns.some((pattern) => matchesPattern(pattern, principal)));
    const policies = new BucketSetting(stack, policyForm);
    for (const bucket of new LogBuckets(stack).all) {
      for (const source of policies.of(bucket).sources) {
        judgeStatements(
          stack.on(source.carrier),
          () => source.props['policy'],
          (statement, expect) => {
            if (statement.effect !== 'Allow' || !coversAction(statement, 's3:GetObject')) return;
            for (const caller of callersOf(statement)) {
              expect.that(
                () => isAllowed(caller),
                `${nameOf(statement)} lets ${caller} read logs; name the audit roles instead`,
              );
              if (patterns.length === 0 && hasOtherJob(caller))
                expect.advise(
                  `${nameOf(statement)} lets ${caller} read logs, which is no audit role by its name; remove it`,
                );
            }
          },
        );
      }
    }
    for (const key of stack.ofType(...keyTypes)) {
      if (!isLogName(key.name)) continue;
      judgeStatements(
        stack.on(key),
        () => inputOf(key, 'policy'),
        (statement, expect) => {
          if (statement.effect !== 'Allow' || !namesEveryone(statement) || !coversAction(statement, 'kms:Decrypt'))
            return;
          expect.that(
            () => callersOf(statement).every(isAllowed),
            `${nameOf(statement)} lets everyone decrypt logs; name the audit roles instead`,
          );
        },
      );
    }
  },
});
