import { access, readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';

const LINK = /!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)/g;
const HEADING = /^#{1,6}\s+(.+?)\s*#*$/gm;
const CODE = /^(```|~~~)[\s\S]*?^\1|`[^`\n]*`/gm;

/**
 * Looks for links that lead nowhere and for pages that nobody can reach.
 * Links to other hosts are not followed.
 *
 * @param {URL} root folder with mkdocs.yml and docs/
 * @returns {Promise<string[]>} one line per problem
 */
export async function checkSite(root) {
  const docs = new URL('docs/', root);
  const navigation = await readFile(new URL('mkdocs.yml', root), 'utf8');
  const files = await readdir(docs, { recursive: true });
  const pages = files
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => file.endsWith('.md'));
  const problems = pages
    .filter(page => !navigation.includes(page))
    .map(page => `mkdocs.yml: docs/${page} is not in the navigation`);

  for (const page of pages) {
    const text = await readFile(new URL(page, docs), 'utf8');
    for (const target of linksOf(text)) {
      const reason = await whyBroken(target, { docs, page, text });
      if (reason) {
        problems.push(`docs/${page}: ${target} ${reason}`);
      }
    }
  }
  return problems;
}

/** Lists the targets of a page's links and images, without those in code. */
export function linksOf(markdown) {
  return [...markdown.replace(CODE, '').matchAll(LINK)].map(match => match[1]);
}

/** Turns a heading into the id that a link can name. */
export function headingId(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/[\s-]+/g, '-');
}

async function whyBroken(target, { docs, page, text }) {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)) {
    return undefined;
  }
  const [path, hash] = target.split('#');
  const file = path
    ? posix.join(posix.dirname(page), decodeURIComponent(path))
    : page;
  if (file.startsWith('..')) {
    return 'leads out of docs/';
  }
  const url = new URL(encodeURI(file), docs);
  try {
    await access(url);
  } catch {
    return 'does not exist';
  }
  if (!hash || !file.endsWith('.md')) {
    return undefined;
  }
  const linked = path ? await readFile(url, 'utf8') : text;
  const headings = [...linked.replace(CODE, '').matchAll(HEADING)];
  return headings.some(match => headingId(match[1]) === hash)
    ? undefined
    : 'names a heading that does not exist';
}
