import { ExampleValue, resource, Tutorial } from '../../../model/tutorial';

const source = {
  name: 'source',
  actions: [
    {
      name: 'checkout',
      category: 'Source',
      owner: 'AWS',
      provider: 'CodeCommit',
      version: '1',
      outputArtifacts: ['source'],
      configuration: { RepositoryName: 'checkout', BranchName: 'main' },
    },
  ],
};
const approval = {
  name: 'approve',
  actions: [{ name: 'release-manager', category: 'Approval', owner: 'AWS', provider: 'Manual', version: '1' }],
};
const production = {
  name: 'production',
  actions: [
    {
      name: 'deploy',
      category: 'Deploy',
      owner: 'AWS',
      provider: 'CloudFormation',
      version: '1',
      inputArtifacts: ['source'],
      configuration: {
        ActionMode: 'CREATE_UPDATE',
        StackName: 'checkout',
        TemplatePath: 'source::template.json',
        RoleArn: 'arn:aws:iam::111122223333:role/checkout-deploy',
      },
    },
  ],
};
const pipeline = (...stages: readonly ExampleValue[]) =>
  resource('aws:codepipeline/pipeline:Pipeline', 'checkout', {
    roleArn: 'arn:aws:iam::111122223333:role/checkout-pipeline',
    artifactStores: [{ type: 'S3', location: 'checkout-artifacts' }],
    stages,
  });

export const tutorial: Tutorial = {
  meaning:
    'CodePipeline takes a commit through stages: build, test, deploy. An action of category `Approval` stops the pipeline until a person with the right for it agrees, or for seven days at most. The policy asks for one before each deployment to production, which is every action of category `Deploy` unless the stage, the action or the environment tag is named after an earlier environment such as test or staging.',
  why: 'Changes of production are approved, by somebody with the authority and on the record, before they go live (6.5.1).',
  attack:
    'An intruder with the token of a developer pushes a commit to the main branch: three lines that send card numbers from the payment page to his server. The pipeline builds, tests pass, and ten minutes later it is live. An approver who sees a change at night in a page nobody works on would have asked.',
  wrong: [pipeline(source, production)],
  right: [pipeline(source, approval, production)],
  repair: [
    'Ask who releases at night or in emergencies, and who approves then; a release waits from now on. Approver and author should be two persons.',
    'Give only the approvers codepipeline:PutApprovalResult on this action, and tell them by a topic (NotificationArn in the configuration of the action).',
    'Add the stage and deploy while no execution is under way (aws codepipeline list-pipeline-executions --pipeline-name NAME). What is in production is not touched.',
    'Verify: aws codepipeline get-pipeline --name NAME --query "pipeline.stages[].[name,actions[].actionTypeId.category]" shows Approval before production, and a run stops there.',
  ],
  links: [
    {
      title: 'Add a manual approval action to a stage',
      url: 'https://docs.aws.amazon.com/codepipeline/latest/userguide/approvals.html',
    },
  ],
};
