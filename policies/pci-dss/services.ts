import { Binding } from '../model/binding';
import { account } from './account';
import { acm } from './acm';
import { acmPca } from './acm-pca';
import { apiGateway } from './api-gateway';
import { autoScaling } from './auto-scaling';
import { backup } from './backup';
import { cloudfront } from './cloudfront';
import { cloudtrail } from './cloudtrail';
import { cloudwatch } from './cloudwatch';
import { cloudwatchLogs } from './cloudwatch-logs';
import { codebuild } from './codebuild';
import { cognito } from './cognito';
import { config } from './config';
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
import { logging } from './logging';
import { macie } from './macie';
import { monitoring } from './monitoring';
import { neptune } from './neptune';
import { opensearch } from './opensearch';
import { organizations } from './organizations';
import { rds } from './rds';
import { redshift } from './redshift';
import { s3 } from './s3';
import { sagemaker } from './sagemaker';
import { secretsManager } from './secrets-manager';
import { securityHub } from './security-hub';
import { segmentation } from './segmentation';
import { sns } from './sns';
import { sqs } from './sqs';
import { vpc } from './vpc';
import { waf } from './waf';

/** The policies by service: the name of a folder here, and what its index binds. */
export const services: Readonly<Record<string, readonly Binding[]>> = {
  account,
  acm,
  'acm-pca': acmPca,
  'api-gateway': apiGateway,
  'auto-scaling': autoScaling,
  backup,
  cloudfront,
  cloudtrail,
  cloudwatch,
  'cloudwatch-logs': cloudwatchLogs,
  codebuild,
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
  logging,
  macie,
  monitoring,
  neptune,
  opensearch,
  organizations,
  rds,
  redshift,
  s3,
  sagemaker,
  'secrets-manager': secretsManager,
  'security-hub': securityHub,
  segmentation,
  sns,
  sqs,
  vpc,
  waf,
};
