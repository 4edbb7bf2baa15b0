import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const load = createRequire(join(root, 'packages/backend/package.json'));

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const SPEC = 'dist/schema/openapi/generated/router.cjs.js';

/** `router.get('/path'` with the call on one line or two, or chained. */
const CALL = new RegExp(
  `(?:\\b(?:\\w*[rR]outer\\w*|r|app)|\\}\\))\\s*\\.(${METHODS.join('|')})\\(\\s*["'\`](/[^"'\`]*)["'\`]`,
  'g',
);

/** Files whose routes stand elsewhere than below the address of their plugin. */
const MOUNTS: [file: string, prefixes: string[]][] = [
  [
    'auth-backend/dist/providers/router',
    ['guest', 'persona', 'github'].map(id => `/api/auth/${id}`),
  ],
  ['access/backend/src/enforce/', ['/api/permission']],
  ['access/backend/src/signIn/', ['/api/auth']],
  ['mcp-actions-backend/dist/routers/', ['/api/mcp-actions/v1']],
  ['golden-paths/backend/src/runner/handOnRouter', ['/api/scaffolder']],
  ['golden-paths/backend/src/tasks/router', ['/api/scaffolder']],
  // The embedded Git host has a port and credentials of its own.
  ['forge/backend/src/git/', []],
  ['forge/backend/src/gitea/', []],
];

/** Paths that a router gets from its caller, and how it names them. */
const GIVEN: [file: string, name: string, paths: string[]][] = [
  ['scorecards/backend/src/standards/router', 'path', ['/checks', '/tracks']],
];

/** `const LIST = '/path';`, which routes name or begin with. */
const CONSTANT = /\bconst (\w+) = ["'`](\/|\$\{)([^"'`]*)["'`];/g;

/** What Backstage and backend-kit add to every plugin. */
const COMMON: [method: string, path: string][] = [
  ['GET', '/.backstage/auth/v1/jwks.json'],
  ['GET', '/.backstage/actions/v1/actions'],
  ['POST', '/.backstage/actions/v1/actions/x/invoke'],
  ['POST', '/.backstage/actions/v2/actions/x/invoke'],
  ['GET', '/.backstage/scheduler/v1/tasks'],
  ['POST', '/.backstage/scheduler/v1/tasks/x/trigger'],
  ['POST', '/.backstage/scheduler/v1/tasks/x/cancel'],
  ['GET', '/.well-known/backstage/permissions/metadata'],
  ['POST', '/.well-known/backstage/permissions/apply-conditions'],
];

/** A route as it is called, such as `GET /api/catalog/entities/by-uid/x`. */
export type Route = string;

/**
 * All routes that the installed backend plugins register: from their OpenAPI
 * descriptions where they have one, and from the calls in their code.
 */
export function registeredRoutes(): Route[] {
  const { dependencies } = readJson(
    join(root, 'packages/backend/package.json'),
  );
  const plugins = new Set(['permission']);
  const routes: Route[] = [];
  for (const name of Object.keys(dependencies)) {
    const folder = realpathSync(join(root, 'node_modules', name));
    const { backstage } = readJson(join(folder, 'package.json'));
    if (/^backend-plugin(-module)?$/.test(backstage?.role)) {
      plugins.add(backstage.pluginId);
      const prefix = `/api/${backstage.pluginId}`;
      routes.push(...described(folder, prefix), ...called(folder, prefix));
    }
  }
  const common = [...plugins].flatMap(plugin =>
    COMMON.map(([method, path]) => routeOf(method, `/api/${plugin}${path}`)),
  );
  return [...new Set([...routes, ...common])].sort();
}

function described(folder: string, prefix: string): Route[] {
  const file = join(folder, SPEC);
  if (!existsSync(file)) {
    return [];
  }
  const { spec } = load(file) as { spec: { paths: Record<string, object> } };
  return Object.entries(spec.paths).flatMap(([path, operations]) =>
    Object.keys(operations)
      .filter(method => METHODS.includes(method))
      .map(method => routeOf(method, `${prefix}${path}`)),
  );
}

function called(folder: string, prefix: string): Route[] {
  const code = ['src', 'dist'].map(name => join(folder, name)).find(existsSync);
  return sourcesBelow(code).flatMap(file => {
    const mount = MOUNTS.find(([part]) => file.includes(part));
    const found = codeWithPaths(file).flatMap(text => [...text.matchAll(CALL)]);
    return (mount?.[1] ?? [prefix]).flatMap(start =>
      found.map(([, method, path]) => routeOf(method, `${start}${path}`)),
    );
  });
}

/** Code with paths in place of their names; once for each that it is given. */
function codeWithPaths(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  const constants = [...code.matchAll(CONSTANT)].map(
    ([, name, start, rest]) => [name, `${start}${rest}`] as const,
  );
  const given = GIVEN.find(([part]) => file.includes(part));
  const starts = given ? given[2].map(path => [given[1], path] as const) : [];
  return (starts.length > 0 ? starts : [undefined]).map(start =>
    // Last first, since later ones begin with earlier ones.
    [...(start ? [start] : []), ...constants].reduceRight(
      (text, [name, path]) =>
        text
          .replaceAll(`\${${name}}`, path)
          .replace(new RegExp(`\\(\\s*${name},`, 'g'), () => `('${path}',`),
      code,
    ),
  );
}

/** Puts `x` in place of parameters. */
function routeOf(method: string, path: string): Route {
  const filled = path
    .replace(/\{[^}]+\}/g, 'x')
    .replace(/:\w+(\([^)]*\))?/g, 'x')
    .replace(/\*/g, 'x')
    .replace(/\/$/, '');
  return `${method.toUpperCase()} ${filled}`;
}

function sourcesBelow(folder: string | undefined): string[] {
  return folder
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
        .filter(
          file =>
            /\.(ts|cjs\.js)$/.test(file) &&
            !/\.test\.|__testUtils__|\.d\.ts$/.test(file),
        )
    : [];
}

function readJson(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
