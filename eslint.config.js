const tseslint = require('typescript-eslint');

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
