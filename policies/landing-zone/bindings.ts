import { bind, Binding } from '../model/binding';
import { Rule } from '../model/rule';
import { accountDefaults } from './account-defaults';
import { aclEntries } from './acl-entries';
import { auditLogs } from './audit-logs';
import { designedContents } from './designed-contents';
import { designedReferences } from './designed-references';
import { designedStatements } from './designed-statements';
import { detection } from './detection';
import { guardrailStatements } from './guardrail-statements';
import { hosts } from './hosts';
import { identity } from './identity';
import { keys } from './keys';
import { linkedResources } from './linked-resources';
import { memberships } from './memberships';
import { network } from './network';
import { notifications } from './notifications';
import { organization } from './organization';
import { organizationTree } from './organization-tree';
import { places } from './places';
import { productionAccess } from './production-access';
import { productionTrust } from './production-trust';
import { protectedResources } from './protected';
import { provider } from './provider';
import { requiredResources } from './required-resources';
import { settingsOfFile } from './settings-of-file';
import { statements } from './statements';
import { usersInIdentityAccounts } from './users-in-identity-accounts';

const architecture =
  'https://docs.aws.amazon.com/prescriptive-guidance/latest/security-reference-architecture/architecture.html';

/** An invariant of the landing zone: none enforces a requirement by itself, all keep true what the PCI DSS pack relies on. */
function invariant(
  rule: Rule,
  severity: Binding['severity'],
  supports: readonly string[],
  because: string,
  source = architecture,
): Binding {
  return bind({
    rule,
    severity,
    level: 'mandatory',
    enforces: [],
    supports,
    because,
    remediation:
      'Use the component of the landing zone without changing the property named; if the design shall change, change the component and the design in policies/landing-zone together.',
    source,
  });
}

/** Every policy of the pack. */
export const bindings: readonly Binding[] = [
  invariant(
    requiredResources,
    'high',
    ['2.2.1', '10.2.1', '11.5.1'],
    'A control that is left out of one account or region fails silently.',
  ),
  invariant(
    linkedResources,
    'high',
    ['2.2.1', '1.2.1'],
    'A guardrail, ACL or policy that is attached to nothing protects nothing.',
  ),
  invariant(accountDefaults, 'high', ['2.2.1', '2.2.6', '8.3.6'], 'Defaults hold for everything a team creates later.'),
  invariant(keys, 'high', ['3.6.1', '3.7.4'], 'Everything stored is as safe as its key.'),
  invariant(
    auditLogs,
    'critical',
    ['10.2.1', '10.3.2', '10.5.1'],
    'Without audit logs nothing can be proven afterwards.',
  ),
  invariant(detection, 'high', ['10.4.1.1', '11.5.1', '11.3.1'], 'Attacks are found by what watches every account.'),
  invariant(notifications, 'high', ['10.4.1.1', '10.7.2', '12.10.5'], 'An alarm nobody receives is no alarm.'),
  invariant(organization, 'critical', ['7.2.1', '7.2.5'], 'Guardrails bind accounts only where they are attached.'),
  invariant(network, 'high', ['1.2.1', '1.3.1', '1.4.1'], 'Tiers keep cardholder data away from the internet.'),
  invariant(aclEntries, 'high', ['1.2.1', '1.3.1', '1.3.2'], 'One wide entry opens a tier behind all narrow ones.'),
  invariant(hosts, 'medium', ['6.3.3', '10.6.1'], 'Patches and the clock are kept by these settings.'),
  invariant(
    identity,
    'critical',
    ['7.2.1', '7.2.2', '8.2.1'],
    'A role without its boundary can give itself everything.',
  ),
  invariant(statements, 'critical', ['7.2.1', '7.2.5', '8.4.2'], 'One wide statement undoes a narrow document.'),
  invariant(
    guardrailStatements,
    'critical',
    ['7.2.1', '10.3.2'],
    'A Deny that is gone is noticed only by who uses it.',
  ),
  invariant(
    designedStatements,
    'critical',
    ['7.2.1', '7.2.5', '10.3.2'],
    'A document is weakened by one word; only who knows what it was designed to say can tell.',
  ),
  invariant(
    designedContents,
    'high',
    ['10.4.1.1', '10.7.2', '8.2.8'],
    'An event that is taken out of a pattern is never heard of again.',
  ),
  invariant(
    designedReferences,
    'high',
    ['1.2.1', '3.6.1', '7.2.1'],
    'A rule on the wrong group, a table on the wrong subnet or a key of another purpose looks right by itself.',
  ),
  invariant(settingsOfFile, 'medium', ['2.2.1', '8.3.6', '10.5.1'], 'The one file a team reviews must say what holds.'),
  invariant(
    protectedResources,
    'high',
    ['10.3.2', '10.5.1', '3.7.1'],
    'Logs, keys and records that an update deletes are gone.',
  ),
  invariant(memberships, 'critical', ['7.2.2', '7.2.5', '8.2.1'], 'One group too many is access nobody granted.'),
  invariant(organizationTree, 'critical', ['7.2.1', '2.2.1'], 'A guardrail binds by its place only.'),
  invariant(provider, 'critical', ['2.2.1', '6.5.3'], 'A provider of another account changes that account.'),
  invariant(productionAccess, 'high', ['7.2.2', '8.2.6'], 'Access to production ends by itself only where this works.'),
  invariant(
    places,
    'high',
    ['2.2.1', '12.5.2'],
    'What lies outside the governed regions and accounts is watched by nothing.',
  ),
  invariant(productionTrust, 'critical', ['6.5.3', '7.2.1'], 'Production may be entered from one account only.'),
  invariant(
    usersInIdentityAccounts,
    'high',
    ['8.2.1', '8.2.2'],
    'Users outside the identity accounts escape its rules.',
  ),
];
