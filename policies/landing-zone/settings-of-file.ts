import { inputOf } from '../model/reference';
import { stackRule, TypeToken } from '../model/rule';
import { asList, asObject, shownText } from '../model/values';
import { isOfLandingZone } from './component';
import { accountOf } from './account-kinds';
import { factOf, organizationSettings } from './organization-settings';

/** A value of landing-zone.yaml and where it arrives. */
interface Arrival {
  /** One that ends in `of` is of the stack's own account. */
  readonly fact: string;
  readonly type: TypeToken;
  /** A path as in the plan; `a[].b` is every `b`. */
  readonly path: string;
  /** Leaves out what gets another value; all resources of the landing zone unless said otherwise. */
  readonly of?: RegExp;
}

const passwords = 'aws:iam/accountPasswordPolicy:AccountPasswordPolicy';
const lock = 'aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration';
const contact = 'aws:account/alternativeContact:AlternativeContact';
const slack = 'aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration';
const lifecycle = 'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration';

const arrivals: readonly Arrival[] = [
  { fact: 'passwordLength', type: passwords, path: 'minimumPasswordLength' },
  { fact: 'passwordReuse', type: passwords, path: 'passwordReusePrevention' },
  { fact: 'passwordAge', type: passwords, path: 'maxPasswordAge' },
  { fact: 'lockDays', type: lock, path: 'rule.defaultRetention.days' },
  { fact: 'lockMode', type: lock, path: 'rule.defaultRetention.mode' },
  { fact: 'archiveDays', type: lifecycle, path: 'rules[].expiration.days' },
  { fact: 'archiveDays', type: lifecycle, path: 'rules[].noncurrentVersionExpiration.noncurrentDays' },
  { fact: 'logGroupDays', type: 'aws:cloudwatch/logGroup:LogGroup', path: 'retentionInDays' },
  { fact: 'configDeliveryFrequency', type: 'aws:cfg/deliveryChannel:DeliveryChannel', path: 'snapshotDeliveryProperties.deliveryFrequency' },
  { fact: 'securityEmail', type: contact, path: 'emailAddress' },
  { fact: 'securityPhone', type: contact, path: 'phoneNumber' },
  { fact: 'securityEmail', type: 'aws:sns/topicSubscription:TopicSubscription', path: 'endpoint', of: /-email$/ },
  { fact: 'block of', type: 'aws:ec2/vpc:Vpc', path: 'cidrBlock' },
  { fact: 'slackWorkspace', type: slack, path: 'slackTeamId', of: /slack-channel$/ },
  { fact: 'slackChannel', type: slack, path: 'slackChannelId', of: /slack-channel$/ },
]; // prettier-ignore

/** Values at a path; what is not there is nothing. */
function* valuesAt(value: unknown, path: readonly string[]): Generator<unknown> {
  const [step, ...rest] = path;
  if (step === undefined) {
    if (value !== undefined && value !== null) yield value;
    return;
  }
  const inner = asObject(value)[step.replace('[]', '')];
  if (!step.endsWith('[]')) yield* valuesAt(inner, rest);
  else {
    const items = asList(inner);
    for (let index = 0; index < items.length; index++) yield* valuesAt(items[index], rest);
  }
}

/** What landing-zone.yaml says arrives in the plan as it is written there, not one day or one character off. */
export const settingsOfFile = stackRule({
  name: 'landing-zone-settings',
  title: 'Values of landing-zone.yaml arrive where they belong',
  types: [...new Set(arrivals.map(({ type }) => type))],
  settings: organizationSettings,
  check(stack, settings) {
    for (const { fact, type, path, of } of arrivals) {
      const wanted = factOf(
        settings,
        fact.endsWith(' of') ? `${fact} ${accountOf(stack, settings)?.name ?? ''}` : fact,
      );
      if (wanted === undefined) continue;
      const [property = '', ...rest] = path.split('.');
      for (const resource of stack.ofType(type)) {
        if (!isOfLandingZone(resource) || of?.test(resource.name) === false) continue;
        const expect = stack.on(resource);
        expect.attempt(() => {
          const value = inputOf(resource, property.replace('[]', ''));
          const steps = property.endsWith('[]') ? ['value[]', ...rest] : ['value', ...rest];
          for (const given of valuesAt({ value }, steps))
            expect.that(() => shownText(given) === wanted, `${path} must be ${wanted}, as landing-zone.yaml says`);
        });
      }
    }
  },
});
