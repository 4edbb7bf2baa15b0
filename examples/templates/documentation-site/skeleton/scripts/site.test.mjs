import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { checkSite, headingId, linksOf } from './site.mjs';

const folders = [];

async function aSite(pages) {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  folders.push(folder);
  await mkdir(join(folder, 'docs'));
  const nav = Object.keys(pages).map(page => `  - ${page}`);
  await writeFile(join(folder, 'mkdocs.yml'), `nav:\n${nav.join('\n')}\n`);
  for (const [page, text] of Object.entries(pages)) {
    await writeFile(join(folder, 'docs', page), text);
  }
  return pathToFileURL(`${folder}/`);
}

after(() => Promise.all(folders.map(folder => rm(folder, { recursive: true }))));

test('accepts links to pages, headings and other hosts', async () => {
  const site = await aSite({
    'index.md': '# Start\n[a](other.md#why-so) [b](#start) [c](https://x.example)',
    'other.md': '## Why so?\n',
  });
  assert.deepEqual(await checkSite(site), []);
});

test('names broken links and headings', async () => {
  const site = await aSite({
    'index.md': '# Start\n[a](gone.md) ![b](gone.png) [c](#end) [d](../up.md)',
  });
  assert.deepEqual(await checkSite(site), [
    'docs/index.md: gone.md does not exist',
    'docs/index.md: gone.png does not exist',
    'docs/index.md: #end names a heading that does not exist',
    'docs/index.md: ../up.md leads out of docs/',
  ]);
});

test('names a page that the navigation does not have', async () => {
  const site = await aSite({ 'index.md': '# Start\n' });
  await writeFile(new URL('docs/lost.md', site), '# Lost\n');
  assert.deepEqual(await checkSite(site), [
    'mkdocs.yml: docs/lost.md is not in the navigation',
  ]);
});

test('leaves links in code alone', () => {
  assert.deepEqual(linksOf('`[a](b)`\n```\n[c](d)\n```\n[e](f.md)'), ['f.md']);
});

test('makes heading ids', () => {
  assert.equal(headingId("What's new in 2.0?"), 'whats-new-in-20');
});
