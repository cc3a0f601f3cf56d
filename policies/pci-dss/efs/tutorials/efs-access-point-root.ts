import { resource, Tutorial } from '../../../model/tutorial';

const point = { fileSystemId: 'fs-0a1b2c3d4e5f67890', posixUser: { uid: 1001, gid: 1001 } };

export const tutorial: Tutorial = {
  meaning:
    'EFS is a file system over the network that many hosts share. An access point is a door into it for one application: `rootDirectory.path` says which directory that application sees as `/`. Without a path it sees everything. The policy asks for a directory of its own; with `creationInfo` EFS creates it at the first mount.',
  why: 'The access control system gives each program the part it needs and denies the rest (7.3.1). Files of other applications are not its part.',
  attack:
    'The image service and the settlement service share a file system. An uploaded picture with a path in its name makes the image service read `../../settlement/today.csv`. Since its access point begins at the root, the file is there. With `/images` as root the path ends at its own directory.',
  wrong: [resource('aws:efs/accessPoint:AccessPoint', 'images', point)],
  right: [
    resource('aws:efs/accessPoint:AccessPoint', 'images', {
      ...point,
      rootDirectory: { path: '/images', creationInfo: { ownerUid: 1001, ownerGid: 1001, permissions: '0750' } },
    }),
  ],
  repair: [
    'See which paths the application uses below the mount. Files outside its new directory disappear for it: move or copy these into the directory first, with the right owner.',
    'An access point cannot be changed: Pulumi creates a new one with another id. Declare it next to the old one.',
    'Switch task definitions, functions or mounts to the new id with a rolling deployment; both points work at the same time. Remove the old one when nothing mounts it any more.',
    'Verify: aws efs describe-access-points --file-system-id FS --query "AccessPoints[].[Name,RootDirectory.Path]" shows no "/" alone.',
  ],
  links: [
    {
      title: 'Working with Amazon EFS access points',
      url: 'https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html',
    },
    {
      title: 'Security Hub control EFS.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-3',
    },
  ],
};
