import { request } from '@playwright/test';
import type { FullConfig } from '@playwright/test';

/** One from each place that entities come from: files, Git host, templates. */
const ENTITIES = [
  'component:default/callboard',
  'component:default/basket-service',
  'template:default/node-service',
];

/** Right after the first start the catalog still reads; tests begin after that. */
export default async function waitForCatalog(config: FullConfig) {
  const { baseURL } = config.projects[0].use;
  const backend = process.env.CALLBOARD_URL ?? 'http://localhost:7007';
  const api = await request.newContext({
    baseURL: backend,
    extraHTTPHeaders: { origin: baseURL ?? backend },
  });
  const deadline = Date.now() + 60_000;
  while (!(await holdsEntities(api))) {
    if (Date.now() > deadline) {
      throw new Error(
        `The catalog at ${backend} has no ${ENTITIES.join(', ')}`,
      );
    }
    await new Promise(resolve => {
      setTimeout(resolve, 500);
    });
  }
  await api.dispose();
}

async function holdsEntities(
  api: Awaited<ReturnType<typeof request.newContext>>,
) {
  const signIn = await api.post('/api/auth/guest/refresh', { data: {} });
  if (!signIn.ok()) {
    return false;
  }
  const { backstageIdentity } = await signIn.json();
  const found = await api.post('/api/catalog/entities/by-refs', {
    headers: { authorization: `Bearer ${backstageIdentity.token}` },
    data: { entityRefs: ENTITIES, fields: ['kind'] },
  });
  if (!found.ok()) {
    return false;
  }
  const { items } = await found.json();
  return items.every(Boolean);
}
