import { decodeHTML } from 'entities';

/** What our own HTML holds; the table of all names is large and slow to begin with. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
  ['para', '\u00b6'],
  ['nbsp', '\u00a0'],
]);

const LONGEST = 6;

/** The text that HTML without tags shows: each character reference gives its character. */
export function decodeReferences(html: string): string {
  let text = '';
  let done = 0;
  for (let at = html.indexOf('&'); at >= 0; at = html.indexOf('&', done)) {
    const end = html.indexOf(';', at);
    const character =
      end < 0
        ? undefined
        : USUAL.get(html.slice(at + 1, Math.min(end, at + LONGEST)));
    if (character === undefined) {
      return text + decodeHTML(html.slice(done));
    }
    text += html.slice(done, at) + character;
    done = end + 1;
  }
  return done === 0 ? html : text + html.slice(done);
}
