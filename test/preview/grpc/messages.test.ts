import { createRequire } from 'node:module';
import { writeAnalyze, writeAnalyzeStack, writeConfigure } from '../../../preview/grpc/analyzer-messages';
import { readPolicyError } from '../../../preview/packs/policy-error';
import { fromMap, fromStruct, loadProtocol, optionalField, toStruct } from '../../../preview/grpc/protocol';
import {
  readRegisterResource,
  readTransformResponse,
  writeTransformRequest,
} from '../../../preview/grpc/resource-messages';
import { resourceOptions } from '../requests';

const protocol = loadProtocol(createRequire(__filename));

describe('structs and maps', () => {
  it('keep every kind of value', () => {
    const value = { a: null, b: true, c: 1.5, d: 'x', e: [1, [null]], f: { g: {} } };
    expect(fromStruct(toStruct(protocol, value))).toEqual(value);
    expect(fromStruct(undefined)).toEqual({});
  });

  it('read fields only where the SDK has them', () => {
    const old = { getType: () => 't' } as { getType(): string; getNew?(): string };
    expect(optionalField(old, 'getNew', (get) => (get as () => string)(), 'absent')).toBe('absent');
    expect(optionalField(old, 'getType', (get) => get(), 'absent')).toBe('t');
  });
});

describe('registrations', () => {
  it('arrive with options told apart from absent ones', () => {
    const { RegisterResourceRequest } = protocol.resource;
    const request = new RegisterResourceRequest();
    expect(readRegisterResource(request).options).toMatchObject({
      protect: undefined,
      deleteBeforeReplace: undefined,
      retainOnDelete: undefined,
      customTimeouts: undefined,
    });
    request.setProtect(false);
    request.setDeletebeforereplacedefined(true);
    request.setRetainondelete(true);
    request.setObject(toStruct(protocol, { bucket: 'x' }));
    request
      .getPropertydependenciesMap()
      .set('bucket', new RegisterResourceRequest.PropertyDependencies().setUrnsList(['urn:a']));
    request.setAliasurnsList(['urn:old']);
    request.getProvidersMap().set('aws', 'urn:p::id');
    const read = readRegisterResource(RegisterResourceRequest.deserializeBinary(request.serializeBinary()));
    expect(read).toMatchObject({ object: { bucket: 'x' }, propertyDependencies: { bucket: ['urn:a'] } });
    expect(read.options).toMatchObject({
      protect: false,
      deleteBeforeReplace: false,
      retainOnDelete: true,
      aliases: [{ urn: 'urn:old' }],
      providers: { aws: 'urn:p::id' },
    });
  });
});

describe('transforms', () => {
  it('carry options to the program and back unchanged', () => {
    const options = resourceOptions({
      dependsOn: ['urn:a'],
      protect: true,
      ignoreChanges: ['tags'],
      version: '7.0.0',
      provider: 'urn:p::id',
      providers: { aws: 'urn:p::id' },
      customTimeouts: { create: '1m', update: '', delete: '2m' },
      additionalSecretOutputs: ['key'],
      deleteBeforeReplace: false,
      importId: 'i-1',
      aliases: [
        { urn: 'urn:old', spec: undefined },
        { urn: '', spec: { name: 'n', type: 't', stack: 's', project: 'p', parentUrn: 'urn:parent', noParent: false } },
      ],
    });
    const request = protocol.resource.TransformRequest.deserializeBinary(
      writeTransformRequest(protocol, {
        type: 't',
        name: 'n',
        custom: true,
        parent: 'urn:x',
        properties: { a: 1 },
        options,
      }),
    );
    const response = new protocol.resource.TransformResponse();
    response.setProperties(request.getProperties());
    response.setOptions(request.getOptions());
    expect(readTransformResponse(protocol, response.serializeBinary())).toEqual({ properties: { a: 1 }, options });
  });

  it('may leave both away', () => {
    expect(readTransformResponse(protocol, new Uint8Array())).toEqual({ properties: undefined, options: undefined });
  });
});

describe('analyzer requests', () => {
  const resource = {
    urn: 'urn:a',
    type: 't',
    name: 'a',
    properties: { x: 1 },
    options: {
      protect: true,
      ignoreChanges: ['y'],
      deleteBeforeReplace: undefined,
      additionalSecretOutputs: [],
      aliases: ['urn:old'],
      customTimeouts: { create: 60, update: 0, delete: 0 },
      parent: 'urn:root',
    },
    provider: { type: 'pulumi:providers:aws', urn: 'urn:p', name: 'p', properties: { region: 'eu-west-1' } },
  };

  it('hold the resource', () => {
    const message = writeAnalyze(protocol, resource);
    expect(message.toObject()).toMatchObject({
      type: 't',
      urn: 'urn:a',
      options: { protect: true, ignorechangesList: ['y'], deletebeforereplacedefined: false, parent: 'urn:root' },
    });
    expect(fromStruct(message.getProvider()?.getProperties())).toEqual({ region: 'eu-west-1' });
  });

  it('hold relations for the stack', () => {
    const [message] = writeAnalyzeStack(protocol, [
      {
        ...resource,
        provider: undefined,
        parent: 'urn:root',
        dependencies: ['urn:b'],
        propertyDependencies: { x: ['urn:b'] },
      },
    ]).getResourcesList();
    expect(message?.getDependenciesList()).toEqual(['urn:b']);
    expect(fromMap(message?.getPropertydependenciesMap())['x']?.getUrnsList()).toEqual(['urn:b']);
    expect(message?.hasProvider()).toBe(false);
  });

  it('send a level with every policy', () => {
    const config = fromMap(
      writeConfigure(protocol, {
        one: { enforcementLevel: 'disabled', days: 5, gone: undefined },
        two: { enforcementLevel: 'remediate' },
      }).getPolicyconfigMap(),
    );
    expect(config['one']?.getEnforcementlevel()).toBe(protocol.analyzer.EnforcementLevel.DISABLED);
    expect(fromStruct(config['one']?.getProperties())).toEqual({ days: 5 });
    expect(config['two']?.getEnforcementlevel()).toBe(protocol.analyzer.EnforcementLevel.REMEDIATE);
  });
});

describe('readPolicyError', () => {
  it('names the policy and its reason', () => {
    const error = readPolicyError(
      'pack',
      "Error validating resource with policy 'rule' from policy pack 'pack@v1':\nError: no such key\n    at x",
    );
    expect(error.message).toBe(
      "The policy rule of pack pack threw: no such key. Fix the policy or disable it in the pack's configuration.",
    );
    expect(error.detail).toContain('at x');
  });

  it('takes anything else as it is', () => {
    expect(readPolicyError('pack', 'connection lost').message).toContain('Policy pack pack threw: connection lost');
  });
});
