import { resourceRule } from '../../model/rule';
import { asList, isAbsent } from '../../model/values';

/** Security Hub EFS.4. */
export const efsAccessPointUser = resourceRule({
  name: 'efs-access-point-user',
  title: 'EFS access points enforce a POSIX user',
  types: ['aws:efs/accessPoint:AccessPoint'],
  check({ props }, expect) {
    expect.that(
      () => !isAbsent(props['posixUser']) && asList(props['posixUser']).length > 0,
      'posixUser is absent, so clients choose their user; set posixUser.uid and gid',
    );
  },
});
