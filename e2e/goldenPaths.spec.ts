import { readFileSync } from 'node:fs';
import type {
  Drift,
  HistoryItem,
  TemplateUpdate,
} from '@callboard/plugin-golden-paths-common';
import type { APIRequestContext, Browser } from '@playwright/test';
import { apiAs } from './support/people';
import type { PersonaApi } from './support/people';
import { expect, signInAs, test } from './support/portal';
import type { Persona } from './support/portal';

const DATABASE = `vouchers-${Date.now().toString(36)}`;
/** Made from the first version of the TypeScript service, and not changed since. */
const SERVICE = 'returns-service';

test('a request waits for a lead, outlives a killed portal, and arrives', async ({
  browser,
  request,
}) => {
  test.setTimeout(420_000);
  const developer = await open(browser, 'Developer', '/create');
  await developer.goto('/create/templates/default/production-database');
  await developer.getByRole('textbox', { name: /^Name/ }).fill(DATABASE);
  await developer
    .getByRole('textbox', { name: /^What it is for/ })
    .fill('Keeps the vouchers that customers can pay with');
  await developer.getByRole('button', { name: 'Next' }).click();
  await expect(developer.getByText('197.40')).toBeVisible();
  await developer.getByRole('button', { name: 'Review' }).click();
  await developer.getByRole('button', { name: 'Ask for it' }).click();
  await expect(developer.getByText(/^Waits for an approval/)).toBeVisible({
    timeout: 90_000,
  });
  const task = developer.url();
  await developer.context().close();

  await killPortal(request);

  const lead = await open(browser, 'Admin', '/golden-paths/approvals');
  await lead
    .getByRole('link', { name: `Production database ${DATABASE}` })
    .click();
  await expect(lead.getByText('main.tf', { exact: true })).toBeVisible();
  await lead.getByRole('button', { name: 'Approve' }).click();
  const dialog = lead.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Comment' }).fill('Go ahead');
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await expect(lead.getByText('Approved').first()).toBeVisible();

  await lead.goto(task);
  await expect(
    lead.getByRole('link', { name: `Open ${DATABASE} in the catalog` }),
  ).toBeVisible({ timeout: 120_000 });
  await lead.goto(`/catalog/default/resource/${DATABASE}/history`);
  await expect(lead.getByText('Go ahead')).toBeVisible();
  await expect(lead.getByText('Yusuf Demir').first()).toBeVisible();
  await lead.context().close();
});

test('a service gets the next version of its template by a merged pull request', async ({
  browser,
  request,
}) => {
  test.setTimeout(300_000);
  const admin = await apiAs(request, 'Admin');
  const drift = () => driftOf(admin, SERVICE);
  await expect
    .poll(async () => (await drift())?.state, { timeout: 120_000 })
    .toBe('behind');
  const asked = await admin.call<TemplateUpdate>(
    'POST',
    'golden-paths/updates',
    {
      entityRef: `component:default/${SERVICE}`,
    },
  );
  expect(asked.status).toBeLessThan(300);
  await expect
    .poll(async () => (await drift())?.update?.state, { timeout: 60_000 })
    .toBe('open');

  const page = await open(browser, 'Admin');
  await page.goto((await drift())?.update?.pullRequestUrl ?? '');
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByText(/^Merged into/)).toBeVisible({ timeout: 30_000 });

  await expect
    .poll(async () => (await drift())?.state, { timeout: 120_000 })
    .toBe('current');
  await page.goto(`/catalog/default/component/${SERVICE}/history`);
  await expect(page.getByText('Merged').first()).toBeVisible();
  const { body } = await admin.call<{ items: HistoryItem[] }>(
    'GET',
    `golden-paths/history?entityRef=component:default/${SERVICE}`,
  );
  expect(body.items).toContainEqual(
    expect.objectContaining({ kind: 'update', state: 'merged' }),
  );
  await page.context().close();
});

/** A page of its own for a persona. */
async function open(browser: Browser, persona: Persona, path = '/') {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInAs(page, persona, path);
  return page;
}

/** Ends the process of the portal as a crash would; `npm test` starts another. */
async function killPortal(request: APIRequestContext) {
  const file = process.env.CALLBOARD_PID_FILE ?? '';
  const pid = Number(readFileSync(file, 'utf8'));
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(() => Number(readFileSync(file, 'utf8')), { timeout: 30_000 })
    .not.toBe(pid);
  const isReady = async () =>
    request
      .get('/.backstage/health/v1/readiness')
      .then(response => response.ok())
      .catch(() => false);
  await expect.poll(isReady, { timeout: 180_000 }).toBe(true);
}

async function driftOf(api: PersonaApi, name: string) {
  const { status, body } = await api.call<Drift>(
    'GET',
    `golden-paths/drift/component/default/${name}`,
  );
  return status === 200 ? body : undefined;
}
