import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { apiAs, PersonaApi, personaRefs } from './support/people';
import {
  discardDrafts,
  publishedVersion,
  restorePolicy,
} from './support/policy';
import { expect, signInAs, test } from './support/portal';

const HIDDEN = 'component:default/order-service';
const HIDDEN_PAGE = '/catalog/default/component/order-service';
const RULE = 'Contractors do not see orders';

test.use({ actionTimeout: 15_000 });

let admin: PersonaApi;
let before: number;

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  admin = await apiAs(request, 'Admin');
  await discardDrafts(admin);
  before = await publishedVersion(admin);
});

test.afterAll(async () => restorePolicy(admin, before));

/** Opens a list of choices, picks one, and closes it. */
async function choose(page: Page, label: RegExp, name: string) {
  await page.getByRole('button', { name: label }).click();
  const list = page.getByRole('listbox');
  await list.getByRole('option', { name, exact: true }).click();
  await expect(async () => {
    // A list of many choices stays open.
    if (await list.isVisible()) {
      await page.keyboard.press('Escape');
    }
    await expect(list).toBeHidden({ timeout: 500 });
  }).toPass();
}

test('an admin hides a service from contractors, sees it hold, and takes it back', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, 'Admin', '/access/roles');

  await test.step('makes a role', async () => {
    await page.getByRole('link', { name: 'Add role' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Contractors');
    await page
      .getByRole('combobox', { name: 'Add a person or a group' })
      .fill('contractors');
    await page.getByRole('option', { name: 'Contractors' }).click();
    await page.getByRole('button', { name: 'Save to draft' }).click();
    await expect(
      page.getByRole('region', { name: 'Your draft' }),
    ).toContainText('1 change.');
    await page.getByText('1 person', { exact: true }).click();
    await expect(page.getByText('Elif Aydin')).toBeVisible();
  });

  await test.step('makes a rule with a condition, and sees what it matches', async () => {
    await page.getByRole('link', { name: 'Rules', exact: true }).click();
    await page.getByRole('link', { name: 'Add rule' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill(RULE);
    await page.getByText('Deny, whatever others allow').click();
    await choose(page, /Roles$/, 'Contractors');
    await choose(page, /Permissions$/, 'catalog.entity.read');
    await choose(page, /Add a condition for resources/, 'catalog-entity');
    await choose(page, /Rule$/, 'has metadata');
    await page.getByRole('textbox', { name: 'key' }).fill('tags');
    await page.getByRole('textbox', { name: 'value' }).fill('saga');
    await expect(
      page.getByText(/^\d+ of \d+ entities match for you/),
    ).toBeVisible();
    await expect(
      page
        .getByRole('list', { name: 'Some that match' })
        .getByRole('link', { name: 'Order service' }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Save to draft' }).click();
    await expect(page.getByRole('link', { name: RULE })).toBeVisible();
  });

  await test.step('sees how the draft differs', async () => {
    await page.getByRole('link', { name: 'Review and publish' }).click();
    const rules = page.getByRole('region', { name: 'Rules' });
    await expect(rules.getByText(RULE).first()).toBeVisible();
    await expect(rules.getByText('Added')).toBeVisible();
    await expect(
      page
        .getByRole('region', { name: 'Roles' })
        .getByText('group:default/contractors'),
    ).toBeVisible();
  });
  const draft = Number(page.url().match(/versions\/(\d+)/)?.[1]);

  await test.step('asks draft and published about a contractor', async () => {
    await page.goto('/access/simulator');
    await page.getByRole('combobox', { name: 'Person' }).fill('elif');
    await page.getByRole('option', { name: /Elif Aydin/ }).click();
    await page
      .getByRole('combobox', { name: 'Permission' })
      .fill('catalog.entity.read');
    await page.getByRole('option', { name: 'catalog.entity.read' }).click();
    await page.getByRole('combobox', { name: 'Entity' }).fill('order-service');
    await page.getByRole('option', { name: 'Order service' }).click();
    await choose(page, /Compare with$/, `Draft ${draft}`);
    await expect(page.getByText('The answers differ')).toBeVisible();
    await expect(
      page
        .getByRole('region', { name: `Version ${before}` })
        .getByText('Allowed', { exact: true }),
    ).toBeVisible();
    const answer = page.getByRole('region', { name: `Version ${draft}` });
    await expect(answer.getByText('Denied', { exact: true })).toBeVisible();
    await expect(answer.getByRole('link', { name: RULE })).toBeVisible();
  });

  await test.step('publishes with a message', async () => {
    await page.goto(`/access/versions/${draft}`);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('textbox', { name: /^Why/ })
      .fill('Orders stay inside');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Orders stay inside')).toBeVisible();
  });

  await test.step('the contractor does not find it, the developer does', async () => {
    for (const persona of ['Contractor', 'Developer'] as const) {
      const context = await browser.newContext();
      const other = await context.newPage();
      await signInAs(other, persona);
      await other.goto('/catalog?q=service');
      await expect(
        other.getByRole('link', { name: 'Basket service' }).first(),
      ).toBeVisible();
      const sees = persona === 'Developer';
      const visible = { visible: sees };
      await expect(
        other.getByRole('link', { name: 'Order service' }).first(),
      ).toBeVisible(visible);
      await other.goto('/search?query=order%20service');
      const results = other.getByRole('main').locator('a[href^="/docs/"]');
      await expect(results.first()).toBeVisible();
      await expect(
        results.and(other.locator('[href*="/order-service"]')).first(),
      ).toBeVisible(visible);
      await other.goto(HIDDEN_PAGE);
      await expect(
        sees
          ? other.getByRole('heading', { name: /Order service/ }).first()
          : other.getByText('No component called “order-service”'),
      ).toBeVisible();
      await context.close();
    }
    const contractor = await apiAs(request, 'Contractor');
    const refused = await contractor.call('POST', 'catalog/refresh', {
      entityRef: HIDDEN,
    });
    expect([403, 404]).toContain(refused.status);
  });

  await test.step('reads the audit log', async () => {
    await page.goto('/access/audit?range=15m&action=access.policy-publish');
    const events = page.getByRole('table', { name: 'Events' });
    await expect(
      events
        .getByRole('row', { name: /Grace Mwangi.*policy-publish.*Succeeded/ })
        .first(),
    ).toBeVisible();
    await page.goto('/access/audit?range=15m');
    await page.getByRole('combobox', { name: 'Actor' }).fill('elif');
    await page.getByRole('option', { name: /Elif Aydin/ }).click();
    await expect(page).toHaveURL(/actor=user/);
    await expect(
      events
        .getByRole('row', { name: /Elif Aydin.*auth.sign-in.*Succeeded/ })
        .first(),
    ).toBeVisible();
    await choose(page, /Result$/, 'Denied');
    await expect(
      events.getByRole('row', { name: /permission-denied/ }).first(),
    ).toBeVisible();
    await expect(events.getByRole('row', { name: /Grace Mwangi/ })).toHaveCount(
      0,
    );
    await events
      .getByRole('button', { name: /permission-denied/ })
      .first()
      .click();
    await expect(
      page.getByRole('dialog').getByText('catalog.entity.refresh').first(),
    ).toBeVisible();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /^NDJSON/ }).click();
    const lines = (await readFile(await (await download).path(), 'utf8'))
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatchObject({
        actor: personaRefs.Contractor,
        result: 'denied',
      });
    }
  });

  await test.step('reverts to the version before', async () => {
    await page.goto(`/access/versions/${before}`);
    await page.getByRole('button', { name: 'Revert to this version' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Why' }).fill('Only tried');
    await dialog.getByRole('button', { name: 'Revert' }).click();
    await expect(dialog).toBeHidden();
    const contractor = await apiAs(request, 'Contractor');
    const name = 'catalog/entities/by-name/component/default/order-service';
    await expect
      .poll(async () => (await contractor.call('GET', name)).status)
      .toBe(200);
  });
});
