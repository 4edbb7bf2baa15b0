import type { Page } from '@playwright/test';
import { expect, signIn, test } from './support/portal';

const KIBIBYTE = 1024;

/** Opens a page in a tab of its own, and counts what it loads. */
async function open(first: Page, path: string) {
  const page = await first.context().newPage();
  const cdp = await page.context().newCDPSession(page);
  const calls: string[] = [];
  const scripts = new Set<string>();
  let scriptBytes = 0;
  cdp.on('Network.requestWillBeSent', ({ request }) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/api/')) {
      calls.push(`${request.method} ${pathname}`);
    }
  });
  cdp.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') {
      scripts.add(requestId);
    }
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) {
      scriptBytes += encodedDataLength;
    }
  });
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The unread notifications are asked for late.
  await page.waitForTimeout(4000);
  await page.waitForLoadState('networkidle');
  return { page, calls, scriptKibibytes: scriptBytes / KIBIBYTE };
}

test.describe('first load', () => {
  test('the catalog makes few calls and loads little code', async ({
    page,
  }) => {
    await signIn(page, '/catalog');
    const loaded = await open(page, '/catalog');
    await expect(loaded.page.locator('tbody a').first()).toBeVisible();
    // One of them asks which pages somebody may see at all, one for the levels.
    expect(loaded.calls.length, loaded.calls.join('\n')).toBeLessThanOrEqual(8);
    // A stock create-app loads 1150 KiB; see bench/README.md.
    expect(loaded.scriptKibibytes).toBeLessThan(720);
  });

  test('an entity page makes few calls', async ({ page }) => {
    await signIn(page, '/catalog');
    const loaded = await open(page, '/catalog/default/component/callboard');
    await expect(
      loaded.page.getByRole('heading', { name: 'Callboard' }).first(),
    ).toBeVisible();
    // One of them is for the scorecard.
    expect(loaded.calls.length, loaded.calls.join('\n')).toBeLessThanOrEqual(
      11,
    );
  });
});
