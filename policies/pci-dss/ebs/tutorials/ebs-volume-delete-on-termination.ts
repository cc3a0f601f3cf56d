import { resource, Tutorial } from '../../../model/tutorial';

const instance = (deleteOnTermination: boolean) =>
  resource('aws:ec2/instance:Instance', 'settlement', {
    ami: 'ami-0abcdef1234567890',
    instanceType: 't3.small',
    subnetId: 'subnet-0a1b2c3d4e5f67890',
    rootBlockDevice: { encrypted: true, deleteOnTermination },
  });

export const tutorial: Tutorial = {
  meaning:
    'When an instance is terminated, EBS deletes those of its volumes that have `deleteOnTermination`; the others stay, unattached and billed. The policy reports disks declared with an instance or a launch template that would stay behind. Data that must live longer belongs into a volume, a database or a bucket of its own.',
  why: 'Account data is kept only as long as it is needed (3.2.1). A disk that nobody uses is a copy that no retention rule reaches.',
  attack:
    'An Auto Scaling group leaves a disk behind with every host it removes. After a year there are 400 of them, with temporary files of settlement runs. Somebody who may attach volumes mounts a few and finds card numbers of months whose data was deleted everywhere else.',
  wrong: [instance(false)],
  right: [instance(true)],
  repair: [
    'Ask whether somebody fetches data from disks of terminated hosts (forensics, queues on disk). Give these a bucket or a snapshot at shutdown first.',
    'Set deleteOnTermination: true. For the root disk it changes on the running instance; for ebsBlockDevices Pulumi replaces the instance, which aws ec2 modify-instance-attribute --block-device-mappings on the running one, followed by pulumi refresh, avoids. Templates get a new version.',
    'Look at disks left behind: aws ec2 describe-volumes --filters Name=status,Values=available. Make a snapshot where you are not sure, then delete them.',
    'Verify: aws ec2 describe-instances --instance-ids INSTANCE --query "Reservations[].Instances[].BlockDeviceMappings[].Ebs.DeleteOnTermination" prints true only.',
  ],
  links: [
    {
      title: 'Preserve data when an instance is terminated',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/preserving-volumes-on-termination.html',
    },
  ],
};
