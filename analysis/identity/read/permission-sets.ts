import type { MarkedValue, ResourceRecord } from '../../../preview/result';
import { reservedRoleArn } from '../../../organization/names';
import type { Organization } from '../../../organization/model';
import { policyOf, type Policy } from '../../iam/policy';
import type { AccountModel, RoleModel } from '../model';
import { documentPolicy, type PolicyBook } from './policies';
import { dependencies, text, type Planned, type Records } from './records';

const setType = 'aws:ssoadmin/permissionSet:PermissionSet';
const assignmentType = 'aws:ssoadmin/accountAssignment:AccountAssignment';

/** Stands for the sixteen characters Identity Center puts at the end of a role's name. */
const anySuffix = '0123456789abcdef';

interface Source {
  readonly records: Records;
  readonly book: PolicyBook;
  readonly accounts: readonly AccountModel[];
  readonly partition: Organization['partition'];
  readonly homeRegion: string;
}

/** Resources of a type that belong to a permission set. */
function of(records: Records, type: string, set: ResourceRecord): readonly Planned[] {
  return records
    .ofType(type)
    .filter(({ record }) =>
      dependencies(records, record, 'permissionSetArn', setType).some((planned) => planned.record.urn === set.urn),
    );
}

interface Named {
  readonly name?: MarkedValue;
  readonly path?: MarkedValue;
}

/** A customer managed policy by its name, as every account that gets the permission set has one of its own. */
function byName(
  { book, partition }: Source,
  record: ResourceRecord,
  account: AccountModel,
  named: MarkedValue | undefined,
): Policy {
  const { name, path } = (typeof named === 'object' && named !== null ? named : {}) as Named;
  const arn =
    typeof name === 'string'
      ? `arn:${partition}:iam::${account.id}:policy${typeof path === 'string' ? path : '/'}${name}`
      : undefined;
  return book.referred(record, 'customerManagedPolicyReference', arn);
}

function policiesOf(source: Source, set: ResourceRecord, account: AccountModel): readonly Policy[] {
  const { records, book } = source;
  return [
    ...of(records, 'aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment', set).map(({ record }) =>
      book.referred(record, 'managedPolicyArn', text(record, 'managedPolicyArn')),
    ),
    ...of(records, 'aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy', set).map(({ record }) =>
      documentPolicy(
        `inline policy of permission set ${text(set, 'name') ?? set.name}`,
        record.inputs['inlinePolicy'],
        record.urn,
      ),
    ),
    ...of(records, 'aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment', set).map(
      ({ record }) => byName(source, record, account, record.inputs['customerManagedPolicyReference']),
    ),
  ];
}

function boundaryOf(source: Source, set: ResourceRecord, account: AccountModel): Policy | undefined {
  const [attached] = of(
    source.records,
    'aws:ssoadmin/permissionsBoundaryAttachment:PermissionsBoundaryAttachment',
    set,
  );
  if (!attached) return undefined;
  const { customerManagedPolicyReference: named, managedPolicyArn: arn } = (attached.record.inputs[
    'permissionsBoundary'
  ] ?? {}) as { readonly customerManagedPolicyReference?: MarkedValue; readonly managedPolicyArn?: MarkedValue };
  return typeof arn === 'string'
    ? source.book.referred(attached.record, 'permissionsBoundary', arn)
    : byName(source, attached.record, account, named);
}

/**
 * The roles IAM Identity Center makes: one in each account a permission set is assigned to, entered by the people it is assigned
 * to. https://docs.aws.amazon.com/singlesignon/latest/userguide/identity-center-and-iam-roles.html
 */
export function readReservedRoles(source: Source): readonly RoleModel[] {
  const { records, accounts, partition } = source;
  return records.ofType(assignmentType).flatMap(({ record }): readonly RoleModel[] => {
    const [planned] = dependencies(records, record, 'permissionSetArn', setType);
    const account = accounts.find(({ id }) => id === text(record, 'targetId'));
    if (!planned || !account) return [];
    const set = planned.record;
    const name = text(set, 'name') ?? set.name;
    const region = text(set, 'region') ?? source.homeRegion;
    const arn = reservedRoleArn({ partition }, account.id, name, region, anySuffix);
    return [
      {
        urn: record.urn,
        account,
        name: arn.slice(arn.lastIndexOf('/') + 1).replace(`_${anySuffix}`, ''),
        arn,
        policies: policiesOf(source, set, account),
        boundary: boundaryOf(source, set, account),
        trust: policyOf(
          `assignment ${record.name} of permission set ${name}`,
          {
            Version: '2012-10-17',
            Statement: [
              {
                Sid: 'AssignedPeople',
                Effect: 'Allow',
                Principal: { Federated: `arn:${partition}:iam::${account.id}:saml-provider/AWSSSO_DO_NOT_DELETE` },
                Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
              },
            ],
          },
          record.urn,
        ),
        tags: new Map(),
      },
    ];
  });
}

/** Assignments whose permission set or account is not known: they give access this analysis cannot follow. */
export function unreadAssignments({ records, accounts }: Pick<Source, 'records' | 'accounts'>): readonly Planned[] {
  return records
    .ofType(assignmentType)
    .filter(
      ({ record }) =>
        dependencies(records, record, 'permissionSetArn', setType).length === 0 ||
        !accounts.some(({ id }) => id === text(record, 'targetId')),
    );
}

/** Session tags that hold the user name, as condition keys: what `attributes for access control` says. */
export function nameTags(records: Records): readonly string[] {
  return records
    .ofType('aws:ssoadmin/instanceAccessControlAttributes:InstanceAccessControlAttributes')
    .flatMap(({ record }) => {
      const attributes = record.inputs['attributes'];
      return Array.isArray(attributes) ? attributes : [];
    })
    .flatMap((attribute) => {
      const { key, values } = (typeof attribute === 'object' && attribute !== null ? attribute : {}) as {
        readonly key?: MarkedValue;
        readonly values?: MarkedValue;
      };
      return typeof key === 'string' && JSON.stringify(values) === '[{"sources":["${path:userName}"]}]'
        ? [`aws:principaltag/${key.toLowerCase()}`]
        : [];
    });
}
