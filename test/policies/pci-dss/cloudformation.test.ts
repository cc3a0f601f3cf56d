import { cloudformationStackNotification } from '../../../policies/pci-dss/cloudformation/cloudformation-stack-notification';
import { unknown } from '../judge';
import { resourceCases } from '../resource-cases';

resourceCases(cloudformationStackNotification, [
  ['a topic', { notificationArns: ['arn:aws:sns:eu-west-1:1:changes'] }, 'pass'],
  ['a topic of the program', { notificationArns: [unknown] }, 'pass'],
  ['none', {}, 'fail', 'notificationArns'],
  ['an empty list', { notificationArns: [] }, 'fail'],
]);
