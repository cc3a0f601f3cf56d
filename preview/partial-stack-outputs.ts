interface OutputLike {
  apply(callback: (value: unknown) => unknown, runWithUnknowns: boolean): OutputLike;
  promise(): Promise<unknown>;
  resources(): unknown;
  allResources(): unknown;
  readonly isKnown: Promise<boolean>;
  readonly isSecret: Promise<boolean>;
}

interface Reference {
  readonly name: unknown;
  readonly outputs: OutputLike;
  readonly secretOutputNames: OutputLike;
}

export interface StackReferenceModule {
  readonly StackReference: { readonly prototype: object };
}
export interface OutputModule {
  readonly Output: new (
    resources: unknown,
    promise: unknown,
    isKnown: unknown,
    isSecret: unknown,
    allResources: unknown,
  ) => OutputLike;
  readonly all: (values: readonly unknown[]) => OutputLike;
  readonly output: (value: unknown) => OutputLike;
  readonly isUnknown: (value: unknown) => boolean;
}

/**
 * Lets `StackReference.getOutput` and `requireOutput` of one SDK copy give each output for itself. The SDK takes all outputs as
 * unknown as soon as one of them is: right for the Pulumi CLI, which reads stacks that are deployed, but in a preview
 * without deployment the stack that is referred to is itself only planned.
 *
 * The function must not use anything outside itself: the process transport hands its source to the program's process.
 *
 * @param references The SDK's module `stackReference`.
 * @param outputs The SDK's module `output`.
 */
export function allowPartialStackOutputs(references: StackReferenceModule, outputs: OutputModule): void {
  const { Output, all, output, isUnknown } = outputs;

  const isSecret = async (reference: Reference, name: unknown): Promise<boolean> => {
    const key = output(name);
    if (!((await key.isKnown) && (await reference.secretOutputNames.isKnown))) return reference.outputs.isSecret;
    const names = await reference.secretOutputNames.promise();
    return Array.isArray(names) ? names.includes(await key.promise()) : reference.outputs.isSecret;
  };

  const pick = (reference: Reference, name: unknown, required: boolean): OutputLike => {
    const value = all([output(reference.name), output(name), reference.outputs]).apply((values) => {
      if (isUnknown(values)) return values;
      const [stack, key, found] = values as readonly [string, string, Readonly<Record<string, unknown>> | undefined];
      for (const part of [stack, key, found]) if (isUnknown(part)) return part;
      if (required && !Object.prototype.hasOwnProperty.call(found ?? {}, key)) {
        throw new Error(`Required output '${key}' does not exist on stack '${stack}'.`);
      }
      return found?.[key];
    }, true);
    return new Output(
      value.resources(),
      value.promise(),
      value.isKnown,
      isSecret(reference, name),
      value.allResources(),
    );
  };

  Object.assign(references.StackReference.prototype, {
    getOutput(this: Reference, name: unknown): OutputLike {
      return pick(this, name, false);
    },
    requireOutput(this: Reference, name: unknown): OutputLike {
      return pick(this, name, true);
    },
  });
}
