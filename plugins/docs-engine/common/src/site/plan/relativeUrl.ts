/**
 * The way from one URL of the site to another, both relative to its root.
 * The folder itself is `./`, as MkDocs writes it.
 */
export function relativeUrl(target: string, from: string): string {
  const here = from.slice(0, from.lastIndexOf('/') + 1);
  let shared = 0;
  for (let at = here.indexOf('/'); at >= 0; at = here.indexOf('/', at + 1)) {
    if (!target.startsWith(here.slice(0, at + 1))) {
      break;
    }
    shared = at + 1;
  }
  let up = '';
  for (let at = shared; at < here.length; at++) {
    if (here[at] === '/') {
      up += '../';
    }
  }
  return up + target.slice(shared) || './';
}
