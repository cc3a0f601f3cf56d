const tseslint = require('typescript-eslint');

/** The folders each folder may import from: a value goes from the organization to the report, and nothing flows back. */
const mayImport = {
  organization: [],
  components: ['organization'],
  accounts: ['organization', 'components'],
  preview: [],
  policies: ['organization', 'preview'],
  controls: ['policies'],
  analysis: ['organization', 'preview', 'policies'],
  operations: ['organization', 'components', 'preview', 'policies'],
  reports: ['organization', 'preview', 'policies', 'controls', 'analysis', 'operations'],
  cli: ['organization', 'components', 'preview', 'policies', 'controls', 'analysis', 'operations', 'reports'],
};

const directionOfImports = Object.entries(mayImport).map(([folder, allowed]) => {
  const others = [...Object.keys(mayImport), 'test'].filter((other) => other !== folder && !allowed.includes(other));
  const patterns = [
    {
      regex: `^(\\.\\./)+(${others.join('|')})/`,
      message: `${folder} imports from ${allowed.length === 0 ? 'no other folder' : allowed.join(', ')} only.`,
    },
  ];
  if (folder === 'policies') {
    patterns.push({
      regex: '^@pulumi/aws',
      message: 'Policies compare type tokens; loading the provider SDK would take seconds. Types only.',
      allowTypeImports: true,
    });
  }
  return {
    files: [`${folder}/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
});

module.exports = tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', 'test/fixtures/programs/**', 'test/fixtures/packs/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  ...directionOfImports,
  {
    // `import x = require()` is the only typed form for a module whose export is one object.
    // The account program loads the YAML and schema libraries only when nothing valid is cached.
    files: ['preview/**/*.ts', 'accounts/index.ts', 'cli/main.ts'],
    rules: {
      '@typescript-eslint/no-require-imports': [
        'error',
        { allowAsImport: true, allow: ['^\\.\\./organization/load$'] },
      ],
    },
  },
);
