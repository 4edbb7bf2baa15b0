import { AxeBuilder } from '@axe-core/playwright';
import { expect, signIn, test } from './support/portal';

const question = new URLSearchParams({
  user: 'user:default/elif.aydin',
  permission: 'catalog.entity.refresh',
  resource: 'component:default/order-service',
});

const pages = {
  roles: '/access/roles',
  role: '/access/roles/edit/people',
  rules: '/access/rules',
  rule: '/access/rules/edit/guests-change-nothing',
  matrix: '/access/matrix',
  versions: '/access/versions',
  version: '/access/versions/1',
  import: '/access/versions/import',
  simulator: `/access/simulator?${question}`,
  'who can': '/access/who-can?entity=component:default/order-service',
  audit: '/access/audit',
  event: '/access/audit?event=1',
};

test('every page of access is accessible in light and dark, and fits a phone', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signIn(page);
  for (const [title, path] of Object.entries(pages)) {
    await test.step(title, async () => {
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
        const axe = new AxeBuilder({ page });
        if (colorScheme === 'dark') {
          // The only rule that another scheme can break.
          axe.withRules(['color-contrast']);
        }
        const { violations } = await axe.analyze();
        const serious = violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect.soft(serious, `${title}, ${colorScheme}: axe`).toEqual([]);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      await page.waitForTimeout(150);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect.soft(overflow, `${title}: wider than a phone`).toBeLessThan(1);
    });
  }
});
