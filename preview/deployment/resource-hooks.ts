import type { HookRegistration, HookRequest, RunHook } from '../registration';
import type { Message } from '../result';
import { Refusal } from './refusal';

/** When a hook of a planned resource runs; all others wait for a deployment. */
export type PlannedHookKind = 'beforeCreate' | 'afterCreate';

/**
 * Hooks of resources. A preview runs those that ask for it (`onDryRun`), as the engine does.
 * https://www.pulumi.com/docs/iac/concepts/resources/options/hooks/
 */
export class ResourceHooks {
  private readonly hooks = new Map<string, HookRegistration>();

  constructor(private readonly log: (message: Message) => void) {}

  register(hook: HookRegistration): void {
    if (this.hooks.has(hook.name)) throw new Refusal('resource', `Two resource hooks are named ${hook.name}.`);
    this.hooks.set(hook.name, hook);
  }

  /**
   * Runs the hooks of these names, one after the other.
   *
   * @throws Refusal for one that was never registered or that fails, unless its errors are to be ignored
   */
  async run(kind: PlannedHookKind, names: readonly string[], request: HookRequest, runHook: RunHook): Promise<void> {
    for (const name of names) {
      const hook = this.hooks.get(name);
      if (hook === undefined) throw new Refusal('resource', `The resource hook ${name} was not registered.`);
      if (!hook.onDryRun) continue;
      const error = await runHook(hook.callback, request);
      if (error === '') continue;
      const text = `${kind === 'beforeCreate' ? 'before' : 'after'} hook "${name}" failed: ${error}`;
      if (!hook.ignoreErrors) throw new Refusal('program', `${request.type} "${request.name}": ${text}`);
      this.log({ severity: 'warning', text, resource: request.urn });
    }
  }
}
