import { expect, test as base } from '@playwright/test';
import type { ConsoleMessage, Page } from '@playwright/test';

/** Chromium's own words when a test leaves a page while its socket opens. */
const LEFT_EARLY = 'WebSocket is closed before the connection is established';

/** Signs in as the guest and waits for the navigation. */
export async function signIn(page: Page, path = '/') {
  await page.goto(path);
  await page.getByRole('button', { name: 'Enter as guest' }).click();
  await expect(page.getByRole('link', { name: 'Catalog' }).first()).toBeVisible(
    { timeout: 30_000 },
  );
}

/** A test whose browser may not print an error or a warning. */
export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      const note = (message: ConsoleMessage) => {
        if (message.text().includes(LEFT_EARLY)) {
          return;
        }
        if (['error', 'warning'].includes(message.type())) {
          complaints.push(`${message.type()}: ${message.text()}`);
        }
      };
      page.on('console', note);
      page.on('pageerror', error => complaints.push(error.message));
      await use();
      page.off('console', note);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
