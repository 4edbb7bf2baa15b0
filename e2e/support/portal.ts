import { expect, test as base } from '@playwright/test';
import type { ConsoleMessage, Page } from '@playwright/test';

/** Chromium's own words when a test leaves a page while its socket opens. */
const LEFT_EARLY = 'WebSocket is closed before the connection is established';

/** Whom the sign-in page of the demo offers. */
export type Persona =
  'Admin' | 'Team lead' | 'Developer' | 'Contractor' | 'Guest';

/** Signs in as one of the demo people and waits for the navigation. */
export async function signInAs(page: Page, persona: Persona, path = '/') {
  await page.goto(path);
  const name = persona === 'Guest' ? 'Enter as guest' : `${persona} · `;
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('link', { name: 'Catalog' }).first()).toBeVisible(
    { timeout: 30_000 },
  );
}

/** Signs in as a platform engineer, who may do everything. */
export async function signIn(page: Page, path = '/') {
  await signInAs(page, 'Admin', path);
}

/** A test whose browser may not print an error or a warning, on no page. */
export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      const note = (message: ConsoleMessage) => {
        if (message.text().includes(LEFT_EARLY)) {
          return;
        }
        if (['error', 'warning'].includes(message.type())) {
          complaints.push(`${message.type()}: ${message.text()}`);
        }
      };
      context.on('console', note);
      context.on('weberror', ({ error }) => complaints.push(error().message));
      await use();
      context.off('console', note);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
