import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, signIn, test } from './support/portal';

const name = `parcel-labels-${Date.now().toString(36)}`;

test('from the home page to a created, cloned, catalogued service', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page);

  await page.getByRole('link', { name: 'TypeScript service' }).first().click();
  const field = page.getByRole('textbox', { name: /^Name/ });
  await field.fill('basket-service');
  await expect(page.getByText(/taken/i).first()).toBeVisible();
  await field.fill(name);
  await expect(page.getByText(/is free/i)).toBeVisible();
  await page
    .getByRole('textbox', { name: /^Description/ })
    .fill('Prints the labels that drivers scan at the door');
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create service' }).click();

  const open = page.getByRole('link', { name: /in the catalog/ });
  await expect(open).toBeVisible({ timeout: 90_000 });

  const clone = mkdtempSync(join(tmpdir(), 'callboard-e2e-'));
  try {
    const forge = process.env.CALLBOARD_FORGE_URL ?? 'http://localhost:7010';
    execFileSync('git', [
      'clone',
      '--quiet',
      `${forge}/larkfield/${name}.git`,
      clone,
    ]);
    execFileSync('npm', ['test'], { cwd: clone, stdio: 'pipe' });
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }

  await open.click();
  await expect(page.getByRole('heading', { name }).first()).toBeVisible();
  await expect(page.getByText('Platform').first()).toBeVisible();
  await page.getByRole('link', { name: 'APIs', exact: true }).last().click();
  await expect(page.getByText(name).last()).toBeVisible();

  await page.goto(`/forge/larkfield/${name}`);
  await expect(page.getByText('catalog-info.yaml').first()).toBeVisible();
});
