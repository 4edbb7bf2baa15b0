import { diagramFigure } from '../fences/diagramFigure';
import { replaceLines } from '../fences/replaceLines';
import type { Extension } from '../types';

const PROGRAM = /^(?:dot|neato|fdp|sfdp|twopi|circo) \S/;

/**
 * `markdown_inline_graphviz`: graphs between `{% dot name.svg` and `%}`, or in a
 * fence that names a program and a file. Drawing them takes Graphviz, so their
 * source is shown. A fence of the language `dot` alone is code.
 */
export const graphviz: Extension = ({ preprocessors }) => {
  preprocessors.register(
    'graphviz-blocks',
    {
      run(text, page) {
        if (!text.includes('{% ') && !text.includes('```graphviz ')) {
          return text;
        }
        return replaceLines(text, {
          opens: endOf,
          closes: (line, end) => line.trimEnd() === end,
          replace: lines =>
            page.stash.store(
              diagramFigure('Graphviz', lines.slice(1, -1).join('\n')),
            ),
        });
      },
    },
    26.5,
  );
};

/** The line that closes what a line opens. */
function endOf(line: string): string | undefined {
  for (const [start, end] of [
    ['{% ', '%}'],
    ['```graphviz ', '```'],
  ]) {
    if (line.startsWith(start) && PROGRAM.test(line.slice(start.length))) {
      return end;
    }
  }
  return undefined;
}
