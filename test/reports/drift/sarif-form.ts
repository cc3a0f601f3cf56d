const text = { type: 'object', additionalProperties: false, required: ['text'], properties: { text: { type: 'string', minLength: 1 } } } as const; // prettier-ignore
const level = { enum: ['none', 'note', 'warning', 'error'] } as const;
const whole = { type: 'integer', minimum: 0 } as const;

/**
 * What SARIF 2.1.0 demands of the objects the reports use (sections 3.13 to 3.59 of
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), and what GitHub adds: nothing but properties the standard
 * names, fingerprints, a rule for each result, at most ten tags.
 */
export const sarifForm = {
  type: 'object',
  additionalProperties: false,
  required: ['$schema', 'version', 'runs'],
  properties: {
    $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['tool', 'results', 'invocations', 'automationDetails'],
        properties: {
          tool: {
            type: 'object',
            additionalProperties: false,
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                additionalProperties: false,
                required: ['name', 'version', 'rules'],
                properties: {
                  name: { type: 'string', minLength: 1 },
                  version: { type: 'string', minLength: 1 },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      additionalProperties: false,
                      required: ['id', 'shortDescription', 'help', 'properties'],
                      properties: {
                        id: { type: 'string', minLength: 1 },
                        shortDescription: text,
                        help: text,
                        helpUri: { type: 'string', pattern: '^https://[^\\s]+$' },
                        properties: {
                          type: 'object',
                          required: ['security-severity', 'tags'],
                          properties: {
                            'security-severity': { type: 'string', pattern: '^(?:10\\.0|\\d\\.\\d)$' },
                            tags: { type: 'array', maxItems: 10, uniqueItems: true, items: { type: 'string' } },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
          automationDetails: {
            type: 'object',
            additionalProperties: false,
            required: ['id'],
            properties: { id: { type: 'string', pattern: '/$' } },
          },
          invocations: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['executionSuccessful'],
              properties: {
                executionSuccessful: { type: 'boolean' },
                toolExecutionNotifications: {
                  type: 'array',
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['message', 'level'],
                    properties: { message: text, level },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            maxItems: 25_000,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints'],
              properties: {
                ruleId: { type: 'string', minLength: 1 },
                ruleIndex: whole,
                level,
                message: text,
                locations: {
                  type: 'array',
                  minItems: 1,
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['physicalLocation'],
                    properties: {
                      physicalLocation: {
                        type: 'object',
                        additionalProperties: false,
                        required: ['artifactLocation', 'region'],
                        properties: {
                          artifactLocation: {
                            type: 'object',
                            additionalProperties: false,
                            required: ['uri'],
                            // A relative URI reference.
                            properties: {
                              uri: { type: 'string', pattern: "^(?:[\\w.~!$&'()*+,;=@-]|%[0-9A-F]{2}|/)+$" },
                            },
                          },
                          region: {
                            type: 'object',
                            additionalProperties: false,
                            required: ['startLine'],
                            properties: { startLine: { type: 'integer', minimum: 1 } },
                          },
                        },
                      },
                      logicalLocations: {
                        type: 'array',
                        items: {
                          type: 'object',
                          additionalProperties: false,
                          properties: {
                            fullyQualifiedName: { type: 'string', minLength: 1 },
                            kind: { type: 'string' },
                          },
                        },
                      },
                    },
                  },
                },
                partialFingerprints: { type: 'object', additionalProperties: { type: 'string', minLength: 1 } },
                suppressions: {
                  type: 'array',
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['kind'],
                    properties: { kind: { enum: ['inSource', 'external'] }, justification: { type: 'string' } },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
} as const;
