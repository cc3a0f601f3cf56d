import { from, resource, Tutorial } from '../../../model/tutorial';

const detector = resource('aws:guardduty/detector:Detector', 'detector', { enable: true });
export const tutorial: Tutorial = {
  meaning:
    'S3 Protection lets GuardDuty look at the data events of S3 (reads, writes and deletes of objects) and report unusual ones. It reads them from AWS directly; no trail with data events is needed for it. The feature is called S3_DATA_EVENTS. A program that says nothing of protection plans, or only of one other, gets advice: the administrator of the organization may switch them on.',
  why: 'Intrusions are detected where the data is (11.5.1). Theft from a bucket makes no noise in the network of the account, because S3 answers from outside of it.',
  attack:
    'With a stolen role of a web server an intruder copies a bucket from his own machine, through an anonymous network, at ten times the normal rate. Each GetObject is allowed. Only the place, the speed and the size of it are strange, and that is what S3 Protection looks at.',
  wrong: [detector],
  right: [
    detector,
    resource('aws:guardduty/detectorFeature:DetectorFeature', 'objects', {
      detectorId: from('detector', 'id'),
      name: 'S3_DATA_EVENTS',
      status: 'ENABLED',
    }),
  ],
  repair: [
    'Nobody is hurt: clients of the buckets notice nothing. Cost grows with the number of object calls; look at the request metrics of busy buckets.',
    'Add the DetectorFeature, or the OrganizationConfigurationFeature with autoEnable ALL for all members, and deploy. GuardDuty learns for one to two weeks before it reports anomalies.',
    'Verify: `aws guardduty get-detector --detector-id ID` lists S3_DATA_EVENTS with status ENABLED.',
  ],
  links: [
    { title: 'S3 Protection in GuardDuty', url: 'https://docs.aws.amazon.com/guardduty/latest/ug/s3-protection.html' },
    {
      title: 'Security Hub control GuardDuty.10',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-10',
    },
  ],
};
