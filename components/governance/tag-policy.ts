/** Values of the tags that scope and policies are read from (PCI DSS 12.5.2). */
const tagValues = {
  scope: ['in-scope', 'connected', 'out-of-scope'],
  environment: ['shared', 'development', 'staging', 'production'],
} as const;

/**
 * Tag policy: `scope` and `environment` are spelled and valued the same everywhere.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_example-tag-policies.html
 */
export function tagPolicy(): string {
  return JSON.stringify({
    tags: Object.fromEntries(
      Object.entries(tagValues).map(([key, values]) => [
        key,
        { tag_key: { '@@assign': key }, tag_value: { '@@assign': values } },
      ]),
    ),
  });
}
