import { visit } from './visit.mjs';

const VIEWPORT = { width: 1440, height: 900 };
const ARGS = [
  // Chromium refuses to run its sandbox as root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Between the visits of a round. */
const QUIET_MS = 500;
/** For counting: some of it is asked for seconds after the page stands. */
const COUNTING_QUIET_MS = 4000;
const ROW = 'tbody tr a[href*="/catalog/default/component/"]';

/**
 * Measures both apps in one browser, round by round in the order ABBA, signed
 * in as a returning guest.
 *
 * @param portals what `startPortals` returned
 * @param options `{ chromium, rounds, component, progress }`
 * @returns `{ rounds, counts }`; a round is `{ ours, stock }` with the two
 *   samples of each
 */
export async function measure(portals, options) {
  const { chromium: executablePath, rounds, component, progress } = options;
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath, args: ARGS });
  try {
    const cpuTime = await cpuTimeOf(browser);
    const sample = (subject, quietMs) =>
      sampleOf(browser, subject, { quietMs, cpuTime });
    const subjects = {
      ours: await prepare(browser, {
        origin: portals.ours,
        catalog: '/catalog',
        component,
      }),
      // As it ships it opens on "owned"; this view shows the rows that ours does.
      stock: await prepare(browser, {
        origin: portals.stock,
        catalog: '/?filters%5Bkind%5D=component&filters%5Buser%5D=all',
        component,
      }),
    };
    const counts = {};
    for (const [name, subject] of Object.entries(subjects)) {
      portals.failed.throwIfAborted();
      counts[name] = await sample(subject, COUNTING_QUIET_MS);
    }
    const results = [];
    for (let round = 0; round < rounds; round++) {
      const result = { ours: [], stock: [] };
      for (const name of ['ours', 'stock', 'stock', 'ours']) {
        portals.failed.throwIfAborted();
        result[name].push(await sample(subjects[name], QUIET_MS));
      }
      results.push(result);
      progress(round + 1, result);
    }
    return { rounds: results, counts };
  } finally {
    await browser.close();
  }
}

/** Signs in once and keeps the session, so that later visits need no click. */
async function prepare(browser, { origin, catalog, component }) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    await page.goto(`${origin}${catalog}`);
    await page.getByRole('button', { name: /enter/i }).click();
    await page.locator(ROW).first().waitFor({ timeout: 60_000 });
    const { name } = component.metadata;
    return {
      session: await context.storageState(),
      catalog: { url: `${origin}${catalog}`, mark: { selector: ROW } },
      entity: {
        url: `${origin}/catalog/default/component/${name}`,
        mark: { selector: 'p', text: component.metadata.description },
      },
    };
  } finally {
    await context.close();
  }
}

/** One person: the catalog with an empty cache, again, and then a component. */
async function sampleOf(browser, subject, how) {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    storageState: subject.session,
  });
  try {
    return {
      cold: await visit(context, { ...subject.catalog, ...how }),
      warm: await visit(context, { ...subject.catalog, ...how }),
      entity: await visit(context, { ...subject.entity, ...how }),
    };
  } finally {
    await context.close();
  }
}

/**
 * A function that tells the processor time, in milliseconds, of all processes
 * of a browser. Other programs on the machine hardly change it.
 */
async function cpuTimeOf(browser) {
  const cdp = await browser.newBrowserCDPSession();
  return async () => {
    const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
    return (
      1000 * processInfo.reduce((total, { cpuTime }) => total + cpuTime, 0)
    );
  };
}
