import { request } from '@playwright/test';
import type { FullConfig } from '@playwright/test';

/** One from each place that entities come from: files, Git host, templates. */
const ENTITIES = [
  'component:default/callboard',
  'component:default/basket-service',
  'template:default/node-service',
];

/** Docs that the tests open. Before they are built, the reader logs an error. */
const DOCS = ['basket-service', 'route-optimiser'];

/**
 * Right after the first start the catalog still reads and docs are being built;
 * tests begin after that.
 */
export default async function waitForContent(config: FullConfig) {
  const { baseURL } = config.projects[0].use;
  const backend = process.env.CALLBOARD_URL ?? 'http://localhost:7007';
  const api = await request.newContext({
    baseURL: backend,
    extraHTTPHeaders: { origin: baseURL ?? backend },
  });
  const deadline = Date.now() + 120_000;
  while (!(await isComplete(api))) {
    if (Date.now() > deadline) {
      throw new Error(
        `The portal at ${backend} lacks one of ${ENTITIES.join(', ')}, or docs of ${DOCS.join(', ')}`,
      );
    }
    await new Promise(resolve => {
      setTimeout(resolve, 500);
    });
  }
  await api.dispose();
}

async function isComplete(api: Awaited<ReturnType<typeof request.newContext>>) {
  const signIn = await api.post('/api/auth/guest/refresh', { data: {} });
  if (!signIn.ok()) {
    return false;
  }
  const { backstageIdentity } = await signIn.json();
  const headers = { authorization: `Bearer ${backstageIdentity.token}` };
  const found = await api.post('/api/catalog/entities/by-refs', {
    headers,
    data: { entityRefs: ENTITIES, fields: ['kind'] },
  });
  if (!found.ok()) {
    return false;
  }
  const { items } = await found.json();
  const docs = await Promise.all(
    DOCS.map(name =>
      api.get(`/api/techdocs/metadata/techdocs/default/component/${name}`, {
        headers,
      }),
    ),
  );
  return items.every(Boolean) && docs.every(answer => answer.ok());
}
