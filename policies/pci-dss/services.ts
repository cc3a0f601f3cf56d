import { Binding } from '../model/binding';
import { account } from './account';
import { acm } from './acm';
import { acmPca } from './acm-pca';
import { apiGateway } from './api-gateway';
import { appflow } from './appflow';
import { appsync } from './appsync';
import { athena } from './athena';
import { autoScaling } from './auto-scaling';
import { backup } from './backup';
import { cloudformation } from './cloudformation';
import { cloudfront } from './cloudfront';
import { cloudtrail } from './cloudtrail';
import { cloudwatch } from './cloudwatch';
import { cloudwatchLogs } from './cloudwatch-logs';
import { codebuild } from './codebuild';
import { codedeploy } from './codedeploy';
import { codepipeline } from './codepipeline';
import { cognito } from './cognito';
import { config } from './config';
import { withCorrection } from './corrections';
import { crossService } from './cross-service';
import { dms } from './dms';
import { documentdb } from './documentdb';
import { dynamodb } from './dynamodb';
import { ebs } from './ebs';
import { ec2 } from './ec2';
import { ecr } from './ecr';
import { ecs } from './ecs';
import { efs } from './efs';
import { eks } from './eks';
import { elasticBeanstalk } from './elastic-beanstalk';
import { elasticache } from './elasticache';
import { elasticsearch } from './elasticsearch';
import { elb } from './elb';
import { emr } from './emr';
import { eventbridge } from './eventbridge';
import { guardduty } from './guardduty';
import { iam } from './iam';
import { identityCenter } from './identity-center';
import { inspector } from './inspector';
import { kinesis } from './kinesis';
import { kms } from './kms';
import { lambda } from './lambda';
import { logging } from './logging';
import { macie } from './macie';
import { monitoring } from './monitoring';
import { mq } from './mq';
import { msk } from './msk';
import { neptune } from './neptune';
import { networkFirewall } from './network-firewall';
import { opensearch } from './opensearch';
import { organizations } from './organizations';
import { rds } from './rds';
import { redshift } from './redshift';
import { route53 } from './route53';
import { s3 } from './s3';
import { sagemaker } from './sagemaker';
import { secretsManager } from './secrets-manager';
import { securityHub } from './security-hub';
import { segmentation } from './segmentation';
import { serviceCatalog } from './service-catalog';
import { shield } from './shield';
import { sns } from './sns';
import { sqs } from './sqs';
import { ssm } from './ssm';
import { stepFunctions } from './step-functions';
import { transferFamily } from './transfer-family';
import { vpc } from './vpc';
import { waf } from './waf';

const bound: Readonly<Record<string, readonly Binding[]>> = {
  account,
  acm,
  'acm-pca': acmPca,
  'api-gateway': apiGateway,
  appflow,
  appsync,
  athena,
  'auto-scaling': autoScaling,
  backup,
  cloudformation,
  cloudfront,
  cloudtrail,
  cloudwatch,
  'cloudwatch-logs': cloudwatchLogs,
  codebuild,
  codedeploy,
  codepipeline,
  cognito,
  config,
  'cross-service': crossService,
  dms,
  documentdb,
  dynamodb,
  ebs,
  ec2,
  ecr,
  ecs,
  efs,
  eks,
  'elastic-beanstalk': elasticBeanstalk,
  elasticache,
  elasticsearch,
  elb,
  emr,
  eventbridge,
  guardduty,
  iam,
  'identity-center': identityCenter,
  inspector,
  kinesis,
  kms,
  lambda,
  logging,
  macie,
  monitoring,
  mq,
  msk,
  neptune,
  'network-firewall': networkFirewall,
  opensearch,
  organizations,
  rds,
  redshift,
  route53,
  s3,
  sagemaker,
  'secrets-manager': secretsManager,
  'security-hub': securityHub,
  segmentation,
  'service-catalog': serviceCatalog,
  shield,
  sns,
  sqs,
  ssm,
  'step-functions': stepFunctions,
  'transfer-family': transferFamily,
  vpc,
  waf,
};

/** The policies by service: the name of a folder here, and what its index binds, with the corrections there are. */
export const services: Readonly<Record<string, readonly Binding[]>> = Object.fromEntries(
  Object.entries(bound).map(([service, list]) => [service, list.map(withCorrection)]),
);
