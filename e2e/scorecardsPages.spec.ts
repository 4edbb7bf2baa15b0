import type { Exemption } from '@callboard/plugin-scorecards-common';
import { apiAs } from './support/people';
import type { PersonaApi } from './support/people';
import { expect, signIn, signInAs, test } from './support/portal';
import { seriousViolations } from './support/seriousViolations';

/** Where each page is, and a text that stands for its content. */
const pages = {
  Overview: ['/scorecards/overview', 'Production readiness'],
  Teams: ['/scorecards/teams', 'Checkout'],
  Checks: ['/scorecards/checks', 'Has CODEOWNERS'],
  Check: ['/scorecards/checks/has-codeowners', 'Has CODEOWNERS'],
  'New check': ['/scorecards/checks/new', 'What it asks'],
  Tracks: ['/scorecards/tracks', 'Production readiness'],
  Track: ['/scorecards/tracks/documentation', 'Findable'],
  'New track': ['/scorecards/tracks/new', 'New track'],
  Campaigns: ['/scorecards/campaigns', 'Every repository names its reviewers'],
  Exemptions: ['/scorecards/exemptions', 'Pricing engine'],
  'Scorecards of a component': [
    '/catalog/default/component/basket-service/scorecards',
    'Documentation',
  ],
};

test('every page of scorecards has content, is accessible and fits a phone', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signIn(page);
  for (const [title, [path, content]] of Object.entries(pages)) {
    await test.step(title, async () => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(path);
      await expect
        .soft(
          page.getByRole('main').getByText(content).first(),
          `${title}: content`,
        )
        .toBeVisible({ timeout: 20_000 });
      await page.waitForLoadState('networkidle');
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.waitForTimeout(150);
        const serious = await seriousViolations(page);
        expect.soft(serious, `${title}, ${width} px: axe`).toEqual([]);
      }
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect.soft(overflow, `${title}: wider than a phone`).toBeLessThan(1);
    });
  }
});

const asked = {
  entityRef: 'component:default/checkout-flow',
  checkId: 'code-in-our-git',
};

test('an exemption is asked for on the card, approved by who owns the check, and shown at once', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(180_000);
  const owner = await apiAs(request, 'Admin');
  const reason = `Its code moves over this month, ${Date.now().toString(36)}`;
  await endExemptions(owner);
  const other = await browser.newContext();
  try {
    await signInAs(
      page,
      'Developer',
      `/catalog/default/component/checkout-flow/scorecards?check=${asked.checkId}`,
    );
    const line = page
      .getByRole('region', { name: 'Security' })
      .getByRole('listitem')
      .filter({ hasText: 'Code is in our Git host' });
    await line.getByRole('button', { name: 'Request exemption' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Why/ }).fill(reason);
    await dialog.getByRole('button', { name: 'Request exemption' }).click();
    await expect(dialog).toBeHidden();
    await expect(line.getByText('Exemption requested')).toBeVisible();

    const ownersPage = await other.newPage();
    await signInAs(
      ownersPage,
      'Admin',
      '/scorecards/exemptions?state=requested',
    );
    const row = ownersPage.getByRole('listitem').filter({ hasText: reason });
    await expect(row.getByText('Code is in our Git host')).toBeVisible();
    await row.getByRole('button', { name: 'Approve' }).click();
    await ownersPage
      .getByRole('dialog')
      .getByRole('button', { name: 'Approve' })
      .click();
    await expect(row).toBeHidden();

    await expect(line.getByText('Exempt', { exact: true })).toBeVisible({
      timeout: 90_000,
    });
    await expect(line.getByText(/^Exempt until/)).toBeVisible();
  } finally {
    await other.close();
    await endExemptions(owner);
  }
});

test('an admin writes a check without code, sees what it would change, saves and deletes it', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  const title = `Is in production ${Date.now().toString(36)}`;
  const id = title.toLowerCase().replaceAll(' ', '-');
  await signIn(page, '/scorecards/checks');
  try {
    await page.getByRole('link', { name: 'New check' }).click();
    await page.getByRole('textbox', { name: /^Title/ }).fill(title);
    await expect(page.getByRole('textbox', { name: /^Id/ })).toHaveValue(id);
    await page.getByRole('combobox', { name: /^Owner/ }).fill('platform');
    await page
      .getByRole('option', { name: /^Platform/ })
      .first()
      .click();
    await page
      .getByRole('textbox', { name: /^Why it matters/ })
      .fill('Customers use it.');
    await page
      .getByRole('textbox', { name: /^How to fix it/ })
      .fill('Promote it.');

    const asks = page.getByRole('group', { name: 'What it asks' });
    await asks.getByRole('button', { name: 'Condition' }).click();
    const path = asks.getByRole('combobox', { name: 'What is looked at' });
    // Clicks into the list while it is being narrowed may miss.
    await expect(async () => {
      await path.fill('');
      await path.fill('lifecycle');
      await expect(
        page.getByRole('option', { name: 'lifecycle', exact: true }),
      ).toBeVisible({ timeout: 5_000 });
      await page
        .getByRole('option', { name: 'entity.spec.lifecycle' })
        .click({ timeout: 5_000 });
      await expect(path).toHaveValue('entity.spec.lifecycle', {
        timeout: 2_000,
      });
    }).toPass({ timeout: 40_000 });
    // Of a known type now, so nobody has to say which.
    await expect(asks.getByLabel('Kind of value')).toBeHidden();
    await asks.getByRole('textbox', { name: 'Value' }).fill('production');

    await expect(page.getByRole('button', { name: 'Save check' })).toBeHidden();
    await page.getByRole('button', { name: 'See what would change' }).click();
    const change = page.getByRole('region', { name: 'What would change' });
    await expect(change.getByText(/of \d+ entities would change/)).toBeVisible({
      timeout: 30_000,
    });
    for (const result of ['Passed', 'Failed']) {
      await expect(
        change.getByRole('rowheader', { name: result }),
      ).toBeVisible();
    }

    await page.getByRole('button', { name: 'Save check' }).click();
    await expect(page).toHaveURL(new RegExp(`/scorecards/checks/${id}$`));
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Delete check' })
      .click();
    await expect(page).toHaveURL(/\/scorecards\/checks$/);
    await expect(page.getByText('Has CODEOWNERS').first()).toBeVisible();
    await expect(page.getByText(title)).toBeHidden();
  } finally {
    const admin = await apiAs(request, 'Admin');
    await admin.call('DELETE', `scorecards/checks/${id}`);
  }
});

/** Ends what was asked for, as after an earlier run. */
async function endExemptions(owner: PersonaApi) {
  const { body } = await owner.call<{ items: Exemption[] }>(
    'GET',
    `scorecards/exemptions?${new URLSearchParams(asked)}`,
  );
  const decisions = { requested: 'refuse', approved: 'revoke' } as const;
  for (const { id, state } of body.items) {
    if (state === 'requested' || state === 'approved') {
      await owner.call('POST', `scorecards/exemptions/${id}/decision`, {
        decision: decisions[state],
        comment: 'The test is over',
      });
    }
  }
}
