import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { seconds } from '../../../../scripts/lib/say.mjs';
import { DocsPush } from './DocsPush.mjs';
import { Visitor } from './Visitor.mjs';

const IDLE_MS = 15_000;
/** What comes after the docs are published: the index of the search. */
const AFTER_MS = 10_000;
const SETTLE_MS = 5_000;
const PUBLISHED_WITHIN_MS = 180_000;

/** Waits until all docs of the example company are built and can be found. */
export async function waitUntilQuiet(portal, note) {
  const visitor = await Visitor.signIn(portal);
  let names = [];
  await waitFor(async () => {
    const before = names.length;
    await sleep(SETTLE_MS);
    names = await visitor.documented();
    return before > 0 && before === names.length;
  }, 'the example company');
  for (const name of names) {
    await waitFor(() => visitor.isPublished(name), `the docs of ${name}`);
  }
  note(`${names.length} sites`);
  await sleep(AFTER_MS);
}

/**
 * Measures in turns what the catalog takes while the portal is idle, while it
 * builds docs, from the begin of the push until they are published, and after.
 *
 * @returns a list of `{ idle, build, after, buildMs }`, samples in milliseconds
 */
export async function measureRounds(portal, options) {
  const { rounds, pages, folder, note } = options;
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    const visitor = await Visitor.signIn(portal);
    const name = `bench-docs-${round}`;
    const source = path.join(folder, 'source', name);
    const seed = (round + 1) * pages;
    const docs = await DocsPush.prepare(portal, {
      ...{ folder: source, name, pages, seed },
    });
    await sleep(SETTLE_MS);
    const idle = await visitor.visit(name, until(IDLE_MS));
    const started = performance.now();
    const end = until(PUBLISHED_WITHIN_MS);
    let failure;
    docs.push().catch(error => {
      failure = error;
    });
    const build = await visitor.visit(
      name,
      isPublished => isPublished || failure || end(),
    );
    const buildMs = performance.now() - started;
    if (failure ?? end()) {
      throw failure ?? new Error(`The docs of ${name} were not published`);
    }
    const after = await visitor.visit(name, until(AFTER_MS));
    samples.push({ idle, build, after, buildMs });
    note(`${round + 1}: ${seconds(buildMs)}`);
    fs.rmSync(source, { recursive: true });
  }
  return samples;
}

function until(milliseconds) {
  const end = performance.now() + milliseconds;
  return () => performance.now() > end;
}

async function waitFor(check, what) {
  const end = until(PUBLISHED_WITHIN_MS);
  while (!(await check())) {
    if (end()) {
      throw new Error(`No sign of ${what}`);
    }
    await sleep(500);
  }
}
