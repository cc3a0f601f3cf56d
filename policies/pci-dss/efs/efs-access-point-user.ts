import { resourceRule } from '../../model/rule';
import { asList, asNumber, asObject, isAbsent } from '../../model/values';

/** Security Hub EFS.4. A user that is root owns every file, so it does not count. */
export const efsAccessPointUser = resourceRule({
  name: 'efs-access-point-user',
  title: 'EFS access points enforce a POSIX user',
  types: ['aws:efs/accessPoint:AccessPoint'],
  check({ props }, expect) {
    expect.that(
      () => !isAbsent(props['posixUser']) && asList(props['posixUser']).length > 0,
      'posixUser is absent, so clients choose their user; set posixUser.uid and gid',
    );
    expect.that(
      () => asNumber(asObject(props['posixUser'])['uid']) !== 0,
      'posixUser.uid is 0, so every client is root; set it to a user of the application',
    );
  },
});
