import { from, resource, Tutorial } from '../../../model/tutorial';

const detector = resource('aws:guardduty/detector:Detector', 'detector', { enable: true });
export const tutorial: Tutorial = {
  meaning:
    'RDS Protection lets GuardDuty look at the logins to supported databases, such as Aurora, and report unusual ones: from a place never seen, after many failures, from a known bad address. It is switched on by the feature RDS_LOGIN_EVENTS and needs nothing in the database. A program that says nothing of protection plans, or only of one other, gets advice: the administrator of the organization may switch them on.',
  why: 'Intrusions are detected at critical points inside the environment (11.5.1). The login to the card database is the most critical of them.',
  attack:
    'A password of the reporting user is found in an old script. The intruder tries it against the cluster from a machine in the office network, fails a few times with other users, and gets in at night. To the database it is a normal login; that it comes from a new place at a new hour is what gives it away.',
  wrong: [detector],
  right: [
    detector,
    resource('aws:guardduty/detectorFeature:DetectorFeature', 'databases', {
      detectorId: from('detector', 'id'),
      name: 'RDS_LOGIN_EVENTS',
      status: 'ENABLED',
    }),
  ],
  repair: [
    'Nobody is hurt: databases are not changed, not restarted and not slowed. GuardDuty learns the normal logins for up to two weeks before it reports anomalies.',
    "Check that your engine and version are supported; for others use the database's own audit log.",
    'Add the DetectorFeature, or the OrganizationConfigurationFeature with autoEnable ALL, and deploy.',
    'Verify: `aws guardduty get-detector --detector-id ID` lists RDS_LOGIN_EVENTS with status ENABLED.',
  ],
  links: [
    {
      title: 'RDS Protection in GuardDuty',
      url: 'https://docs.aws.amazon.com/guardduty/latest/ug/rds-protection.html',
    },
    {
      title: 'Security Hub control GuardDuty.9',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-9',
    },
  ],
};
