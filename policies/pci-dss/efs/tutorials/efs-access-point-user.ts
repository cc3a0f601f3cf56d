import { resource, Tutorial } from '../../../model/tutorial';

const point = {
  fileSystemId: 'fs-0a1b2c3d4e5f67890',
  rootDirectory: { path: '/images', creationInfo: { ownerUid: 1001, ownerGid: 1001, permissions: '0750' } },
};

export const tutorial: Tutorial = {
  meaning:
    'EFS believes what a client says about its user: files are opened with the user and group number the host sends. An access point with `posixUser` replaces both by fixed numbers, whatever the client claims. The policy asks for that on every access point, with a user that is not root (0).',
  why: 'Rights on files are enforced by the system and not left to the honesty of the program that asks (7.3.1).',
  attack:
    'A container that runs as root is taken over. NFS passes its user number 0 on, and on the file system root may read and change everything, the files of the settlement service too. With an enforced user 1001 the same container has the rights of 1001, however much it is root inside.',
  wrong: [resource('aws:efs/accessPoint:AccessPoint', 'images', point)],
  right: [resource('aws:efs/accessPoint:AccessPoint', 'images', { ...point, posixUser: { uid: 1001, gid: 1001 } })],
  repair: [
    'List the owners of the files the application uses (ls -ln). They must belong to the user you will enforce, or be readable for its group: chown and chmod first.',
    'An access point cannot be changed: Pulumi makes a new one with another id. Declare it beside the old one, and test reading and writing.',
    'Move tasks, functions and mounts over with a rolling deployment, then remove the old point. Let the file system policy deny mounts without an access point, or the door beside it stays open.',
    'Verify: aws efs describe-access-points --file-system-id FS --query "AccessPoints[].[Name,PosixUser]" shows a user for each.',
  ],
  links: [
    {
      title: 'Enforcing a user identity using an access point',
      url: 'https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html',
    },
    {
      title: 'Security Hub control EFS.4',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-4',
    },
  ],
};
