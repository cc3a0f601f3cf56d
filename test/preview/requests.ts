import { RegisterResourceRequest, ResourceOptions } from '../../preview/registration';

/** Options of which only the given ones are set. */
export function resourceOptions(change: Partial<ResourceOptions> = {}): ResourceOptions {
  return {
    dependsOn: [],
    protect: undefined,
    ignoreChanges: [],
    replaceOnChanges: [],
    version: '',
    aliases: [],
    provider: '',
    customTimeouts: undefined,
    pluginDownloadUrl: '',
    retainOnDelete: undefined,
    deletedWith: '',
    deleteBeforeReplace: undefined,
    additionalSecretOutputs: [],
    providers: {},
    importId: '',
    hooks: undefined,
    ...change,
  };
}

/** A registration of a custom resource, changed where the test wants it. */
export function registration(
  type: string,
  name: string,
  object: RegisterResourceRequest['object'] = {},
  {
    options,
    ...change
  }: Partial<Omit<RegisterResourceRequest, 'options'>> & { readonly options?: Partial<ResourceOptions> } = {},
): RegisterResourceRequest {
  return {
    type,
    name,
    parent: '',
    custom: true,
    remote: false,
    object,
    propertyDependencies: {},
    transforms: [],
    packageRef: '',
    ...change,
    options: resourceOptions(options),
  };
}
