import { namesOwnKey } from '../../model/customer-key';
import { resourceRule } from '../../model/rule';

/** Without one AppFlow uses a key that AWS manages. */
export const appflowCmk = resourceRule({
  name: 'appflow-cmk',
  title: 'AppFlow flows and connector profiles use a customer managed key',
  types: ['aws:appflow/flow:Flow', 'aws:appflow/connectorProfile:ConnectorProfile'],
  check({ props }, expect) {
    expect.that(() => namesOwnKey(() => props['kmsArn']), 'kmsArn is not a key of your own; set it');
  },
});
