import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { slackAlias } from '../../../components/production-access/access-names';
import { answerInvocation } from '../answer-invocation';
import { answerSlack } from '../answer-slack';
import { awsPorts } from '../aws/aws-ports';
import { functionPlace } from '../aws/function-place';
import { patience } from '../aws/patience';
import { readSecret } from '../aws/secret';
import { log, readSettings } from './settings-file';

/** The part of Lambda's context that is used. */
interface Context {
  readonly invokedFunctionArn: string;
}

/**
 * Entry point of the function that decides. Its caller is known by the alias IAM let them call: a person's own alias for the
 * CLI, another one of theirs for the AWS chat service, the alias `slack` for messages Slack signed.
 */
export async function handler(event: unknown, context: Context): Promise<unknown> {
  const place = functionPlace(context.invokedFunctionArn);
  const settings = readSettings();
  const ports = awsPorts(settings, place, log);
  if (place.alias !== slackAlias) return answerInvocation(settings, ports, place.alias, event);
  return answerSlack(settings, ports, event, (name) => readSecret(new SecretsManagerClient(patience), name));
}
