// For what lies outside the packages: the launcher, examples and browser tests.
// Packages have rules of their own: eslint-rules.js.
const { createConfig } = require('@backstage/cli/config/eslint-factory');

module.exports = {
  root: true,
  ...createConfig(__dirname, {
    env: { node: true, es2022: true },
    parserOptions: { ecmaVersion: 'latest' },
    ignorePatterns: [
      'packages',
      'plugins',
      'templates',
      '.data',
      'examples/repos',
      'examples/templates/*/skeleton',
      'examples/templates-before',
    ],
    rules: {
      'no-console': 'off',
      'no-restricted-syntax': 'off',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@backstage/no-undeclared-imports': 'off',
      '@typescript-eslint/no-use-before-define': [
        'error',
        { functions: false, classes: false },
      ],
      'max-params': ['error', 3],
      'max-lines': ['error', 500],
    },
    overrides: [
      {
        // Node's own test runner and Playwright, not Jest.
        files: ['**/*.test.*', '**/*.spec.ts'],
        rules: {
          'no-restricted-syntax': 'off',
          'jest/expect-expect': 'off',
          'jest/no-standalone-expect': 'off',
          'jest/valid-title': 'off',
          'jest/no-conditional-expect': 'off',
          'max-lines': 'off',
        },
      },
    ],
  }),
};
