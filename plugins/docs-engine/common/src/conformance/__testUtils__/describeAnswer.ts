import type { TocEntry } from '../../markdown/types';
import { normalDom } from './normalDom';
import type { OracleNavItem, OraclePage, OracleSite } from './Oracle';

/** What counts of an answer, as lines that can be compared. */
export function describeAnswer(answer: OraclePage | OracleSite): string[] {
  return 'pages' in answer
    ? describeSite(answer)
    : [...normalDom(answer.html), ...describeToc(answer.toc ?? [], '')];
}

function describeToc(entries: TocEntry[], pad: string): string[] {
  return entries.flatMap(({ level, id, name, children }) => [
    `toc ${pad}${level} #${id} ${name}`,
    ...describeToc(children, `${pad}  `),
  ]);
}

function describeSite({ pages, nav, search }: OracleSite): string[] {
  const words = (text: string) => text.replace(/\s+/g, ' ').trim();
  return [
    ...Object.keys(pages)
      .sort()
      .flatMap(path => {
        const { url, output, title, html, editUrl } = pages[path];
        return [
          `page ${path}: "${words(title)}" at "${url}" in ${output}`,
          `edit ${editUrl ?? 'nowhere'}`,
          ...normalDom(html),
        ];
      }),
    ...describeNav(nav, ''),
    ...(search ?? []).map(
      ({ location, title, text }) =>
        `search "${location}" "${words(title)}": ${words(text)}`,
    ),
  ];
}

function describeNav(items: OracleNavItem[], pad: string): string[] {
  return items.flatMap(({ title, url, external, children }) => [
    `nav ${pad}"${title}" ${children ? 'of' : `${external ? 'out ' : ''}${url}`}`,
    ...describeNav(children ?? [], `${pad}  `),
  ]);
}
