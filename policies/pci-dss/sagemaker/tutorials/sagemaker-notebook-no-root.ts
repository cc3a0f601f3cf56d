import { resource, Tutorial } from '../../../model/tutorial';

const notebook = {
  instanceType: 'ml.t3.medium',
  roleArn: 'arn:aws:iam::111122223333:role/fraud-research',
  subnetId: 'subnet-0a1b2c3d4e5f67890',
  securityGroups: ['sg-0a1b2c3d4e5f67890'],
};

export const tutorial: Tutorial = {
  meaning:
    'By default the users of a SageMaker notebook are administrators of its host (`sudo` without a password). `rootAccess: "Disabled"` makes them normal users: they write notebooks and install packages into their own environments, but do not change the system. Lifecycle scripts still run as root.',
  why: 'People get the rights their work needs and no more (7.2.2). Exploring data does not need to change the host, its agents or its settings.',
  attack:
    'A researcher pastes a command from a forum, or an intruder runs it in his session: with root it stops the agent that sends logs, reads the files of other users of the notebook, and installs a service that starts again after each restart. Without root it would have ended with the session.',
  wrong: [resource('aws:sagemaker/notebookInstance:NotebookInstance', 'fraud-research', notebook)],
  right: [
    resource('aws:sagemaker/notebookInstance:NotebookInstance', 'fraud-research', {
      ...notebook,
      rootAccess: 'Disabled',
    }),
  ],
  repair: [
    'Ask the users what they do with sudo: usually yum or system libraries. Put these into a lifecycle configuration, which runs as root when the notebook starts.',
    'The notebook must be stopped to change the setting; the provider stops it, changes it and starts it again. The volume stays, running kernels end: agree on a time.',
    'Set rootAccess to "Disabled" and deploy.',
    'Verify: aws sagemaker describe-notebook-instance --notebook-instance-name NAME --query RootAccess prints "Disabled", and sudo -n true fails in a terminal of the notebook.',
  ],
  links: [
    {
      title: 'Control root access to a SageMaker notebook instance',
      url: 'https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-root-access.html',
    },
    {
      title: 'Security Hub control SageMaker.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-3',
    },
  ],
};
