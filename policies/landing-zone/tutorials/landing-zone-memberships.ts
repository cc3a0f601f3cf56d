import { resource, Tutorial } from '../../model/tutorial';

const membership = (...groups: readonly string[]) =>
  resource('aws:iam/userGroupMembership:UserGroupMembership', 'people-ada.lovelace-groups', {
    user: 'ada.lovelace',
    groups: [...groups],
  });

export const tutorial: Tutorial = {
  meaning:
    'A group of an identity account lets its members switch into the roles of one job function. landing-zone.yaml says which job functions each person has. The policy checks that a person is in the groups of these and in no other, and that only approvers are in the group of approvers.',
  why: 'Access is given by job and approved (7.2.2, 7.2.5); the file that was reviewed must be what is deployed. A person in a group nobody approved has access nobody knows of.',
  attack:
    'Somebody helps out for a day and is added to the operators in code, not in landing-zone.yaml. The access review lists what the file says. Months later the password of that person is phished, and the attacker switches into roles the review never showed.',
  wrong: [membership('all-people', 'application-developer', 'system-operator')],
  right: [membership('all-people', 'application-developer')],
  settings: { facts: ['groups of ada.lovelace=all-people,application-developer'] },
  repair: [
    'Ask the owner of the accounts whether the person needs the job function, and when it was last used: aws iam get-user and the switch events in CloudTrail.',
    'If so, add it to jobFunctions of the person in landing-zone.yaml, with the approval in the pull request; else remove the group.',
    'Deploy the identity account. Sessions that are open end by themselves within the hour.',
    'Verify: aws iam list-groups-for-user --user-name NAME lists all-people and the groups of the file.',
  ],
  links: [
    {
      title: 'IAM user groups',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html',
    },
  ],
};
