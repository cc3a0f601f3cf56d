import { allowsEveryone, judgeStatements, nameOf } from '../../model/everyone';
import { isUnknownValueError } from '../../model/expectation';
import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';
import { asKeyword, asText } from '../../model/values';

const permission = 'aws:lambda/permission:Permission';

const layerPermission = 'aws:lambda/layerVersionPermission:LayerVersionPermission';

/** False for an ARN of any account's resources: `*`, `arn:aws:s3:::*`. An ARN not known yet is that of one resource. */
function namesSource(read: () => unknown): boolean {
  try {
    const [account = '', ...resource] = (asText(read()) ?? '').split(':').slice(4);
    return /^\d{12}$/.test(account) || /[a-z0-9]/i.test(resource.join(':').replace(/\*.*$/, ''));
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return true;
  }
}

/** Security Hub Lambda.1. A permission of a service needs a source, or anyone's resources of that service may call. */
export const lambdaNoPublicAccess = resourceRule({
  name: 'lambda-no-public-access',
  title: 'Functions may be called by named accounts and by services for named sources only',
  types: [permission, layerPermission, 'aws:lambda/resourcePolicy:ResourcePolicy'],
  check({ type, props }, expect) {
    if (type === layerPermission) {
      expect.that(
        () => (asText(props['principal']) ?? '').trim() !== '*' || isGiven(() => props['organizationId']),
        'principal is "*" without organizationId, so everyone may read the layer; name the account',
      );
      return;
    }
    if (type !== permission) {
      judgeStatements(
        expect,
        () => props['policy'],
        (statement, statementExpect) => {
          statementExpect.that(
            () => !allowsEveryone(statement),
            `${nameOf(statement)} of policy lets everyone call the function; name the principal`,
          );
        },
      );
      return;
    }
    const isLimited = (): boolean =>
      ['sourceAccount', 'principalOrgId'].some((property) => isGiven(() => props[property])) ||
      (isGiven(() => props['sourceArn']) && namesSource(() => props['sourceArn']));
    expect.that(
      () => (asText(props['principal']) ?? '').trim() !== '*' || isLimited(),
      'principal is "*" without principalOrgId, sourceAccount or sourceArn, so everyone may call the function; name the principal',
    );
    expect.that(
      () => !/\.amazonaws\.com(?:\.cn)?$/.test(asKeyword(props['principal'])) || isLimited(),
      'principal is a service without sourceArn or sourceAccount, so resources of any account may call the function; set sourceArn and sourceAccount',
    );
  },
});
