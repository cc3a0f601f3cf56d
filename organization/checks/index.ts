import { accountKinds } from './account-kinds';
import { accountState } from './account-state';
import { accountsUnique } from './accounts-unique';
import { approvers } from './approvers';
import { availabilityZones } from './availability-zones';
import { bucketNames } from './bucket-names';
import { chatPeople } from './chat-people';
import type { Check } from './check';
import { customGuardrails } from './custom-guardrails';
import { environments } from './environments';
import { guardrailAttachments } from './guardrail-attachments';
import { guardrailCoverage } from './guardrail-coverage';
import { identity } from './identity';
import { identityGroups } from './identity-groups';
import { identityPeople } from './identity-people';
import { jobFunctions } from './job-functions';
import { logRetention } from './log-retention';
import { networks } from './networks';
import { organizationalUnits } from './organizational-units';
import { passwordPolicy } from './password-policy';
import { peopleJobFunctions } from './people-job-functions';
import { peopleUnique } from './people-unique';
import { regions } from './regions';
import { subnets } from './subnets';
import { tiers } from './tiers';

/** Every cross-check, in the order of the file. */
export const checks: readonly Check[] = [
  bucketNames,
  regions,
  organizationalUnits,
  guardrailAttachments,
  guardrailCoverage,
  customGuardrails,
  accountsUnique,
  accountKinds,
  accountState,
  environments,
  networks,
  availabilityZones,
  tiers,
  subnets,
  jobFunctions,
  peopleUnique,
  peopleJobFunctions,
  approvers,
  chatPeople,
  identity,
  identityGroups,
  identityPeople,
  passwordPolicy,
  logRetention,
];
