import { coversAction } from '../../iam/statement';
import type { RoleModel } from '../model';
import { verdictOf, type AssertionResult, type Violation } from '../proof';
import { actionOf, enter, isDoor, providersOf, type Claims } from '../sign-in';
import type { Study } from '../study';
import { statementStep } from './statement-step';

/** Somebody of whom a provider says everything that is needed. */
const proven: Claims = {
  person: 'somebody',
  mfa: true,
  groups: 'chosen',
  subject: 'chosen',
  audience: 'chosen',
};

interface Trial {
  /** Completes "… enters". */
  readonly who: string;
  readonly claims: Claims;
  readonly webIdentityOnly?: true;
}

const trials: readonly Trial[] = [
  { who: 'somebody the provider does not name', claims: { ...proven, person: undefined } },
  { who: 'somebody without MFA at the provider', claims: { ...proven, mfa: false } },
  { who: 'somebody who signed in to another application', claims: { ...proven, audience: ['another-application'] } },
  {
    who: 'somebody in no group of the job',
    claims: { ...proven, groups: [':no-group-of-any-job:'] },
    webIdentityOnly: true,
  },
];

function complaints(study: Study, role: RoleModel, provider: string): readonly Violation[] {
  return trials
    .filter(({ webIdentityOnly }) => !webIdentityOnly || !provider.includes(':saml-provider/'))
    .flatMap(({ who, claims }): readonly Violation[] => {
      const decision = enter(study.unguarded.world, role, provider, claims);
      if (decision.outcome === 'deny') return [];
      const to = `role ${role.name} of ${role.account.name}`;
      const action = actionOf(provider);
      const statement = role.trust.statements.find(
        (one) =>
          one.effect === 'Allow' &&
          coversAction(one, action.toLowerCase()) &&
          decision.statements.some((reference) => reference.statement === one.sid),
      );
      return [
        {
          summary: `${who} enters ${to}`,
          path: [
            statementStep(
              role.trust,
              statement,
              `${who}, signed in by ${provider}`,
              to,
              'enters with',
              action,
              role.arn,
            ),
          ],
          certain: decision.outcome === 'allow',
          heldBackBy: undefined,
        },
      ];
    });
}

/**
 * Roles people of an identity provider enter with ask the provider for everything by their own trust policy: who it is, that there
 * was MFA, that the sign-in was meant for AWS, and with OpenID Connect the group. Roles of IAM Identity Center are left out: their trust is
 * AWS's own.
 */
export function providersProvePersonAndMfa(study: Study): AssertionResult {
  const doors = study.model.roles.filter(
    (role) => isDoor(study.organization, role) && !role.urn.includes('aws:ssoadmin/'),
  );
  const violations = doors.flatMap((role) =>
    providersOf(study.organization, role).flatMap((provider) => complaints(study, role, provider)),
  );
  return {
    id: 'providers-prove-person-and-mfa',
    title: 'An identity provider lets nobody in without name, MFA, audience and group',
    requirements: ['7.2.2', '8.2.1', '8.4.2'],
    verdict: verdictOf(violations),
    checked: doors.length * trials.length,
    violations,
  };
}
