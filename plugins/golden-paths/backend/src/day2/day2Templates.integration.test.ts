import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type {
  EntityAction,
  HistoryItem,
  RunSummary,
} from '@callboard/plugin-golden-paths-common';
import { PullRequestDetails } from '@callboard/plugin-forge-common';
import { TestPortal } from '../__testUtils__/TestPortal';
import { publishRepository } from '../pullRequest/__testUtils__/publishRepository';

jest.setTimeout(240_000);

const entityRef = 'component:default/orders';
const CATALOG_FILE = `# Orders
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: orders # never rename
  description: Turns a basket into a promise
spec:
  type: service
  lifecycle: production
  owner: platform
  system: checkout
  providesApis: [orders-api]
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: orders-api }
spec: { type: openapi, lifecycle: production, owner: platform, definition: 'openapi: 3.1.0' }
`;

describe('templates of day 2, on a service', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await TestPortal.start();
    await publishRepository(portal, 'orders', {
      'catalog-info.yaml': CATALOG_FILE,
      'mkdocs.yml': 'site_name: Mine\n',
    });
    await portal.entity('api', 'orders-api');
  });
  afterAll(() => portal?.stop());

  async function run(template: string, values: JsonObject) {
    const { status, body } = await portal.create(template, {
      entityRef,
      ...values,
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body.id;
  }

  async function complete(template: string, values: JsonObject = {}) {
    const task = await portal.ended(await run(template, values));
    const messages = task.events.map(({ body }) => body.message);
    expect({ messages, status: task.status }).toEqual({
      messages,
      status: 'completed',
    });
    return task;
  }

  const pulls = '/forge/repositories/larkfield/orders/pulls';
  const pullRequest = async (number: number) =>
    (await portal.ask<PullRequestDetails>('GET', `${pulls}/${number}`)).body;

  const fileOn = async (branch: string, file: string) => {
    const url = `http://${portal.gitHost.host}/larkfield/orders/raw/branch/${encodeURIComponent(branch)}/${file}`;
    const response = await fetch(url);
    return response.ok ? response.text() : undefined;
  };

  it('are offered on it', async () => {
    const { body } = await portal.ask<{ items: EntityAction[] }>(
      'GET',
      `/golden-paths/entity-actions?entityRef=${entityRef}`,
    );
    expect(body.items.map(({ title }) => title)).toEqual([
      'Add a database',
      'Add docs',
      'Archive',
      'Hand over to another team',
      'Promote to production',
      'Rename',
      'Rotate a secret',
    ]);
  });

  it('add-database: once it is merged, the service depends on one', async () => {
    await complete('add-database', { name: 'orders-db', size: 'large' });
    expect(await pullRequest(1)).toMatchObject({
      state: 'open',
      changedFiles: 2,
      title: 'Add the database orders-db',
    });
    expect(await fileOn('add-database/orders-db', 'catalog-info.yaml')).toBe(
      `${CATALOG_FILE.replace(
        '  providesApis: [orders-api]\n',
        '  providesApis: [orders-api]\n  dependsOn:\n    - resource:orders-db\n',
      )}---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: orders-db
  description: Database of orders
  annotations:
    backstage.io/source-template: template:default/add-database
  tags:
    - postgresql
spec:
  type: database
  lifecycle: production
  owner: platform
  system: checkout
`,
    );
    await portal.ask('POST', `${pulls}/1/merge`, {});
    const database = await portal.entity<Entity>('resource', 'orders-db');
    expect(database.spec).toMatchObject({ type: 'database' });
    expect(await fileOn('main', 'deploy/orders-db.yaml')).toContain(
      'size: large',
    );
  });

  it('add-docs: leaves pages alone that are there', async () => {
    await complete('add-docs');
    expect(await fileOn('add-docs', 'mkdocs.yml')).toBe('site_name: Mine\n');
    expect(await fileOn('add-docs', 'docs/index.md')).toContain('# orders');
    expect(await fileOn('add-docs', 'catalog-info.yaml')).toContain(
      'backstage.io/techdocs-ref: dir:.',
    );
  });

  it('rename: changes the name and keeps what is said about it', async () => {
    await complete('rename', { name: 'order-service', title: 'Order service' });
    expect(await fileOn('rename/order-service', 'catalog-info.yaml')).toContain(
      '  name: order-service # never rename\n  description: Turns a basket into a promise\n  title: Order service\n',
    );
  });

  it('rename: refuses a name that is taken, before anything is changed', async () => {
    const task = await portal.ended(
      await run('rename', { name: 'orders', title: 'Orders' }),
    );
    expect(task.status).toBe('failed');
    expect(JSON.stringify(task.events)).toContain(
      'Nothing was changed. component:default/orders exists in the catalog already.',
    );
  });

  it('transfer-ownership: waits for the new owner', async () => {
    const id = await run('transfer-ownership', {
      owner: 'group:default/platform',
      reason: 'They know it best',
    });
    await portal.until('the approval', async () => {
      const { body } = await portal.ask<{ status: string }>(
        'GET',
        `/scaffolder/v2/tasks/${id}`,
      );
      return body.status === 'waiting' || undefined;
    });
    await portal.ask('POST', `/scaffolder/v2/tasks/${id}/cancel`, {});
    expect(await portal.ended(id)).toMatchObject({ status: 'cancelled' });
    expect(await fileOn('change/owner', 'catalog-info.yaml')).toBeUndefined();
  });

  it('are in its history, with how they ended', async () => {
    const items = await portal.until('the end of all runs', async () => {
      const { body } = await portal.ask<{ items: HistoryItem[] }>(
        'GET',
        `/golden-paths/history?entityRef=${entityRef}`,
      );
      const isOver = body.items.every(({ state }) =>
        ['completed', 'failed', 'cancelled'].includes(state),
      );
      return isOver ? body.items : undefined;
    });
    expect(items.map(({ title, state }) => [title, state])).toEqual([
      ['Hand over to another team', 'cancelled'],
      ['Rename', 'failed'],
      ['Rename', 'completed'],
      ['Add docs', 'completed'],
      ['Add a database', 'completed'],
    ]);
    const { body } = await portal.ask<{ items: RunSummary[] }>(
      'GET',
      '/golden-paths/runs/summary',
    );
    expect(body.items).toContainEqual({
      templateRef: 'template:default/add-database',
      runs: { completed: 1, failed: 0, cancelled: 0 },
      minutesSaved: 180,
    });
  });

  it('archive-service: leaves the catalog, and the repository read-only', async () => {
    const task = await complete('archive-service', { reason: 'Nobody calls' });
    expect(JSON.stringify(task.events.at(-1)?.body)).toContain(
      'and it has left the catalog',
    );
    const { host } = portal.gitHost;
    const repository = await fetch(
      `http://${host}/api/v1/repos/larkfield/orders`,
    );
    expect(await repository.json()).toMatchObject({ archived: true });
  });
});
