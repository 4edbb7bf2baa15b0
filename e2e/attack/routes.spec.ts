import { expect, test } from './lib/attack';
import { findOpenRoute, openRoutes } from './lib/openRoutes';
import { registeredRoutes } from './lib/registeredRoutes';

test('1. no route answers without credentials, except those reviewed', async ({
  attacker,
}) => {
  const routes = registeredRoutes();
  // Fewer means that the code of plugins looks different now.
  expect(routes.length).toBeGreaterThan(200);

  const wrong: string[] = [];
  const used = new Set<string>();
  for (const route of routes) {
    const { status } = await attacker.send(route);
    const open = status === 401 ? undefined : findOpenRoute(route);
    if (open) {
      used.add(open.route);
    }
    if (status !== (open?.status ?? 401)) {
      wrong.push(`${route} answered ${status}, not ${open?.status ?? 401}`);
    }
  }
  expect(wrong).toEqual([]);
  const unused = openRoutes.filter(({ route }) => !used.has(route));
  expect(unused, 'Take these off the reviewed list').toEqual([]);
});

test('1. no spelling of a path gets around the need for credentials', async ({
  attacker,
}) => {
  for (const path of [
    '/API/Catalog/entities',
    '//api/catalog/entities',
    '/api/catalog//entities',
    '/api//catalog/entities',
    '/api/auth/../catalog/entities',
    '/api/auth/%2e%2e/catalog/entities',
    '/api/auth/..%2fcatalog/entities',
    '/api/app/../catalog/entities',
    '/api/catalog/entities/',
    '/api/catalog/entities;/health',
    '/api/catalog/entities/health/..',
    '/api/catalog/%65ntities',
    '/api/devtools/health/../info',
    '/api/devtools/health/%2e%2e/info',
    '/api/devtools/health/..%2finfo',
    '/api/devtools/info/health',
    '/api/permission/health/../authorize',
    '/api/techdocs/static/../metadata/techdocs/default/component/callboard',
    '/api/techdocs/static/docs/default/component/basket-service/index.html',
  ]) {
    const { status, text } = await attacker.sendRaw('GET', path);
    // What is no address of the backend is a page of the app, which is empty.
    const isApp = status === 200 && text.includes('backstage-app-mode');
    expect(isApp || [401, 404].includes(status), `${path}: ${status}`).toBe(
      true,
    );
  }
});
