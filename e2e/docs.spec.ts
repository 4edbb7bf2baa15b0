import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { pushChange } from './support/forge';
import { expect, signIn, test } from './support/portal';
import { seriousViolations } from './support/seriousViolations';

const everything = '/docs/default/component/route-optimiser/how-it-plans/';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`a page of docs, ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('shows tabs, notes, a diagram, formulas, code and footnotes', async ({
      page,
    }) => {
      test.setTimeout(120_000);
      await signIn(page);
      await page.goto(everything);
      await expect(
        page.getByRole('heading', { name: 'How it plans' }),
      ).toBeVisible({ timeout: 60_000 });

      await expect(page.locator('svg[id^="mermaid"]')).toBeVisible();
      await expect(page.locator('math').first()).toBeVisible();
      await expect(page.locator('.admonition.warning')).toContainText(
        'Late is not a cost',
      );

      await expect(page.getByText('larkctl routes plan')).toBeVisible();
      await page.getByText('Python', { exact: true }).click();
      await expect(page.getByText('larkctl routes plan')).toBeHidden();
      await expect(page.locator('.highlight .k').first()).toBeVisible();

      await page.getByText('Why not an exact solver?').click();
      await expect(page.getByText('the benchmark every Sunday.')).toBeVisible();
      await expect(page.locator('.footnote li')).toHaveCount(2);

      expect(await seriousViolations(page)).toEqual([]);

      await page.setViewportSize({ width: 390, height: 844 });
      await page.waitForTimeout(300);
      const width = await page.evaluate(
        () => document.documentElement.scrollWidth,
      );
      expect(width).toBeLessThanOrEqual(390);
    });
  });
}

test('every entity that names docs shows them', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page);
  await page.goto('/docs');
  const links = page.locator('a[href^="/catalog/"][href$="/docs"]');
  await expect(links.first()).toBeVisible();
  const paths = await links.evaluateAll(all => [
    ...new Set(
      all.map(link => new URL((link as HTMLAnchorElement).href).pathname),
    ),
  ]);
  expect(paths.length).toBeGreaterThan(15);
  for (const path of paths) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.locator('article h1').first()).toBeVisible({
        timeout: 60_000,
      });
    });
  }
});

test('what is pushed is found within a minute, at its heading, and offered to whoever reads', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page);
  await page.goto('/docs/default/component/basket-service/runbook/');
  await expect(
    page.getByRole('heading', { name: 'Latency above 80 ms' }),
  ).toBeVisible({ timeout: 60_000 });

  const word = `quokka${Date.now().toString(36)}`;
  push(word);

  const reload = page.getByRole('button', { name: /reload/i });
  await expect(reload).toBeVisible({ timeout: 60_000 });
  await reload.click();
  await expect(page.getByText(word).first()).toBeVisible();

  await expect(async () => {
    await page.goto(`/search?query=${word}`);
    await expect(page.getByRole('link', { name: /Links/ })).toBeVisible({
      timeout: 4_000,
    });
  }).toPass({ timeout: 60_000 });
  await page.getByRole('link', { name: /Links/ }).first().click();
  await expect(page).toHaveURL(/basket-service\/runbook\/#links(_\d+)?$/);
  await expect(page.getByText(word).first()).toBeInViewport();
});

/** Adds a section to the runbook of the basket service. */
function push(word: string) {
  pushChange('basket-service', 'Add links to the runbook', folder =>
    appendFileSync(
      join(folder, 'docs/runbook.md'),
      `\n## Links\n\nThe code word is ${word}.\n`,
    ),
  );
}
