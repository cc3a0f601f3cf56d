import type { TypeToken } from '../../model/rule';
import type { DesignedStatement } from '../designed-statement';
import { boundary } from './boundary';
import { buckets } from './buckets';
import { endpoints } from './endpoints';
import { guardrails } from './guardrails';
import { keys } from './keys';
import { logAccess } from './log-access';
import { people } from './people';
import { productionAccess } from './production-access';
import { topics } from './topics';
import { trust } from './trust';

/** What each statement of the landing zone says, by the type its document is written in. */
export const statementDesigns: Readonly<Record<TypeToken, readonly DesignedStatement[]>> = {
  'aws:kms/key:Key': keys,
  'aws:iam/role:Role': trust,
  'aws:iam/policy:Policy': [...boundary, ...people, ...productionAccess, ...logAccess],
  'aws:ec2/vpcEndpoint:VpcEndpoint': endpoints,
  'aws:sns/topicPolicy:TopicPolicy': topics,
  'aws:s3/bucketPolicy:BucketPolicy': buckets,
  'aws:organizations/policy:Policy': guardrails,
};
