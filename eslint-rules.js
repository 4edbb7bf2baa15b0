/**
 * The lint rules of all packages: Backstage's own, plus ours. Each of ours keeps
 * one kind of knowledge in one kind of file, so that a reader knows where to look.
 *
 * `max-params`: from the fourth argument on, a call can no longer be read without
 * the definition; an options object names them.
 * `max-lines`: a file that grows past this holds more than one idea.
 * `no-explicit-any`, `no-non-null-assertion`: both switch the type checker off at
 * the very place where it would have found the mistake. Narrow the type, or throw.
 */
const createConfig = require('@backstage/cli/config/eslint-factory');
const path = require('node:path');

const TESTS = ['**/*.test.*', '**/__testUtils__/**', '**/testUtils/**'];
const SETUP = ['**/setupTests.*', 'dev/**'];
const ROUTERS = ['**/router.ts', '**/*Router.ts'];
const SQL = ['**/Database*Store.ts', '**/*ReadModel.ts', '**/migrate.ts'];
const CLIENTS = ['**/*Client.ts'];
const CONFIG_READERS = ['**/read*Config.ts'];
/** What a framework loads by its default export. */
const LOADED = ['src/index.ts', 'src/App.tsx', '**/*.config.ts', 'dev/**'];

const CONFIG_GETTERS = [
  'String',
  'StringArray',
  'Number',
  'Boolean',
  'Config',
  'ConfigArray',
].flatMap(type => [`get${type}`, `getOptional${type}`]);

const imports = {
  knex: {
    group: ['knex', 'knex/*'],
    message:
      'SQL belongs into Database*Store.ts (writing) or *ReadModel.ts (the query of a screen): rules stay testable without a database, and who looks for a query finds it.',
  },
  express: {
    group: ['express', 'express-promise-router'],
    message:
      'HTTP belongs into router.ts or *Router.ts, which parses, calls a service and replies: a service that knows requests cannot be used by actions, tasks and tests.',
  },
  plugins: {
    group: ['@callboard/plugin-*'],
    message:
      'A shared package may not know a domain: the domain depends on it, and the circle would tie them together. Pass what you need as a parameter.',
  },
};

const syntax = {
  defaultExport: {
    selector: 'ExportDefaultDeclaration',
    message:
      'A named export keeps one name everywhere, so that it can be found and renamed. Only src/index.ts and files a framework loads have a default export.',
  },
  hexColour: {
    selector: 'Literal[value=/^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i]',
    message:
      'Colours are tokens of packages/ui: a literal is right in one theme and wrong in the other, and ignores the branding. Use a --cb-* or --bui-* variable.',
  },
  colourFunction: {
    selector: 'Literal[value=/\\b(rgb|hsl)a?\\(/i]',
    message:
      'Colours are tokens of packages/ui: a literal is right in one theme and wrong in the other, and ignores the branding. Use a --cb-* or --bui-* variable.',
  },
  fetchInComponent: {
    selector:
      "CallExpression[callee.name='useApi'] > Identifier[name='fetchApiRef']",
    message:
      'Components and hooks do not fetch: use the client of the common package through its ApiRef, which backends and tests use as well.',
  },
  reactDefault: {
    selector:
      "ImportDeclaration[source.value='react'] > ImportDefaultSpecifier",
    message: 'The JSX transform needs no React in scope; import what you use.',
  },
};

/**
 * @param {string} dir folder of the package
 * @param {object} [exceptions] where this package may leave the rules, as file
 *   patterns: `express`, `colours`. Say why in a comment beside it.
 */
module.exports = function createRules(dir, exceptions = {}) {
  const folder = path.relative(__dirname, dir).split(path.sep).join('/');
  const shared = ['packages/ui', 'packages/backend-kit'].includes(folder);

  const restrictImports = names => ({
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: names.map(name => imports[name]) },
    ],
  });
  const restrictSyntax = names => ({
    'no-restricted-syntax': ['error', ...names.map(name => syntax[name])],
  });
  const domain = shared ? ['plugins'] : [];
  const allSyntax = Object.keys(syntax);
  const not = (...names) => allSyntax.filter(name => !names.includes(name));

  return {
    // Nothing of the rules for scripts, in the folder above, applies here.
    root: true,
    ...createConfig(dir, {
      rules: {
        '@backstage/no-mixed-plugin-imports': [
          'error',
          // A test may start the real other part.
          { excludedFiles: TESTS },
        ],
        '@typescript-eslint/no-explicit-any': 'error',
        '@typescript-eslint/no-non-null-assertion': 'error',
        'max-params': ['error', 3],
        'max-lines': ['error', 500],
        'no-restricted-globals': [
          'error',
          {
            name: 'fetch',
            message:
              'Requests belong into *Client.ts: addresses, credentials and errors of an API are handled once, and everything else can be tested with a fake.',
          },
        ],
        'no-restricted-properties': [
          'error',
          ...CONFIG_GETTERS.map(property => ({
            property,
            message:
              'Configuration is read once, in read*Config.ts: it is checked at the start, and keys, defaults and types can be looked up in one place.',
          })),
        ],
        ...restrictImports(['knex', 'express', ...domain]),
        ...restrictSyntax(allSyntax),
      },
      overrides: [
        {
          files: [...ROUTERS, ...(exceptions.express ?? [])],
          rules: restrictImports(['knex', ...domain]),
        },
        { files: SQL, rules: restrictImports(['express', ...domain]) },
        { files: CLIENTS, rules: { 'no-restricted-globals': 'off' } },
        {
          files: CONFIG_READERS,
          rules: { 'no-restricted-properties': 'off' },
        },
        { files: LOADED, rules: restrictSyntax(not('defaultExport')) },
        ...(exceptions.colours ?? []).map(files => ({
          files,
          rules: restrictSyntax(not('hexColour', 'colourFunction')),
        })),
        {
          files: [...TESTS, ...SETUP],
          rules: {
            'max-lines': 'off',
            // The columns of a table test are its parameters.
            'max-params': 'off',
            // What must be refused has to be written down.
            'no-script-url': 'off',
            'jest/expect-expect': [
              'warn',
              { assertFunctionNames: ['expect', '**.expect'] },
            ],
            'no-restricted-globals': 'off',
            'no-restricted-properties': 'off',
            ...restrictImports(domain),
            ...restrictSyntax(['defaultExport', 'reactDefault']),
          },
        },
      ],
    }),
  };
};
