import { setTimeout as sleep } from 'node:timers/promises';
import { markFirst } from './markFirst.mjs';
import { Traffic } from './Traffic.mjs';

const PATIENCE_MS = 60_000;
const IDLE = { intervalMs: 250, cpuMs: 20, tries: 20 };

/**
 * Opens a page in a new tab and measures until something is visible.
 *
 * @param context a browser context, which holds session and cache
 * @param options.url what to open
 * @param options.mark what has to be visible, see `markFirst`
 * @param options.quietMs how long nothing may be on its way before it ends
 * @param options.cpuTime tells the processor time of the browser so far
 * @returns `{ ms, cpuMs, text, atMark, whole }`: milliseconds from the start of
 *   the navigation to the frame that shows it, and of the processor meanwhile,
 *   its text, and the traffic until then and until the end
 */
export async function visit(context, options) {
  const { url, mark, quietMs, cpuTime } = options;
  const page = await context.newPage();
  try {
    const cdp = await context.newCDPSession(page);
    const traffic = new Traffic();
    await traffic.watch(cdp);
    await page.addInitScript(markFirst, mark);
    const cpuBefore = await untilIdle(cpuTime);
    await page.goto(url, { waitUntil: 'commit' });
    const marked = await page
      .waitForFunction(() => globalThis.benchMark, undefined, {
        timeout: PATIENCE_MS,
      })
      .catch(async error => {
        const shown = await page.innerText('body').catch(() => '');
        throw new Error(
          `${url} did not show ${JSON.stringify(mark)}. It shows:\n${shown.slice(0, 600)}`,
          { cause: error },
        );
      });
    const { ms, text } = await marked.jsonValue();
    const cpuMs = (await cpuTime()) - cpuBefore;
    const atMark = traffic.summary();
    await traffic.untilQuiet(quietMs);
    return { ms, cpuMs, text, atMark, whole: traffic.summary() };
  } finally {
    await page.close();
  }
}

/**
 * Waits until the browser has nothing left to do: a new tab makes Chromium load
 * parts of its own surface, which would run beside the page.
 *
 * @returns its processor time so far
 */
async function untilIdle(cpuTime) {
  let before = await cpuTime();
  for (let attempt = 0; attempt < IDLE.tries; attempt++) {
    await sleep(IDLE.intervalMs);
    const now = await cpuTime();
    if (now - before < IDLE.cpuMs) {
      return now;
    }
    before = now;
  }
  return before;
}
