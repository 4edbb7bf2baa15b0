import type { Page } from '@playwright/test';
import { expect, signInAs, test } from './support/portal';
import { seriousViolations } from './support/seriousViolations';

async function signOut(page: Page) {
  await page.goto('/settings');
  await page.getByTestId('user-settings-menu').click();
  await page.getByTestId('sign-out').click();
  await expect(
    page.getByRole('heading', { name: /^Sign in to/ }),
  ).toBeVisible();
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`the sign-in page, ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('is accessible and fits a phone', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('button', { name: /^Admin/ })).toBeVisible();
      expect(await seriousViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.waitForTimeout(150);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
      ).toBeLessThanOrEqual(390);
    });
  });
}

for (const persona of [
  'Admin',
  'Team lead',
  'Developer',
  'Contractor',
  'Guest',
] as const) {
  test(`${persona} signs in, stays signed in, and signs out`, async ({
    page,
  }) => {
    await signInAs(page, persona);
    await page.reload();
    await expect(
      page.getByRole('link', { name: 'Catalog' }).first(),
    ).toBeVisible();
    await signOut(page);
    await page.reload();
    await expect(
      page.getByRole('button', { name: 'Enter as guest' }),
    ).toBeVisible();
  });
}

test('anybody else is found and entered by keyboard alone', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Find somebody else' }).focus();
  await page.keyboard.type('whitaker');
  const person = page.getByRole('button', { name: /Ben Whitaker/ });
  await expect(person).toBeVisible();
  await expect(page.getByRole('button', { name: /Admin/ })).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(person).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Hello, Ben Whitaker')).toBeVisible({
    timeout: 30_000,
  });
});
