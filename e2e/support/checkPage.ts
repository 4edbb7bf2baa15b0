import type { Page } from '@playwright/test';
import { expect } from './portal';
import { seriousViolations } from './seriousViolations';

/**
 * Opens a page and notes what is wrong with it: serious violations of
 * accessibility in light and in dark, and whether a phone is too narrow for it.
 *
 * @param title - names the page in what is noted
 */
export async function checkPage(page: Page, title: string, path: string) {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('body')).toHaveAttribute(
      'data-theme-mode',
      colorScheme,
    );
    // The only rule that another scheme can break.
    const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
    const serious = await seriousViolations(page, rules);
    expect.soft(serious, `${title}, ${colorScheme}: axe`).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForTimeout(150);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect.soft(overflow, `${title}: wider than a phone`).toBeLessThan(1);
}
