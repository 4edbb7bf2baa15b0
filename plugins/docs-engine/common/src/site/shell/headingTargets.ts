import { readAttribute, tagEnd } from '../page/htmlScan';

/**
 * Ids of headings that a browser may take for the name of a property, such as
 * `links` or `title`. The sanitiser of the reader removes those ids.
 *
 * @param html of a page
 * @returns `INDEX:ID`, separated by spaces, where INDEX counts all headings of
 *   the page from 0; `` when there are none
 */
export function headingTargets(html: string): string {
  const found: string[] = [];
  let index = 0;
  for (let at = html.indexOf('<h'); at >= 0; at = html.indexOf('<h', at + 2)) {
    if (!/^<h[1-6][\s>]/.test(html.slice(at, at + 4))) {
      continue;
    }
    const id = readAttribute(html.slice(at, tagEnd(html, at)), 'id');
    if (id !== undefined && /^[a-z]+$/i.test(id)) {
      found.push(`${index}:${id}`);
    }
    index++;
  }
  return found.join(' ');
}
