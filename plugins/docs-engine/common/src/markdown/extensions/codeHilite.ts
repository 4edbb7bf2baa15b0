import { renderCodeBlock } from '../../highlight/codeBlock';
import { plainRequest } from '../../highlight/CodeRequest';
import type { CodeRequest } from '../../highlight/CodeRequest';
import { readCodehiliteOptions } from '../../highlight/HighlightOptions';
import type { HighlightOptions } from '../../highlight/HighlightOptions';
import { codeElementsIn, replaceCode, sourceOf } from '../fences/codeElements';
import { readMarkedLines } from '../fences/FenceHeader';
import { PageFences } from '../fences/PageFences';
import type { Extension } from '../types';

/**
 * `codehilite`: indented code is coloured when its first line names a language:
 * `:::python`, or `#!python` for code with line numbers.
 */
export const codeHilite: Extension = ({ tree }, options) => {
  const look = readCodehiliteOptions(options);
  tree.register(
    'hilite',
    {
      run(root, page) {
        const { budget } = PageFences.of(page);
        for (const element of codeElementsIn(root)) {
          const request = requestOf(sourceOf(element.code));
          const html = renderCodeBlock(
            look.usePygments ? request : uncoloured(request, look),
            { options: look, budget },
          );
          replaceCode(element, page.stash.store(html));
        }
      },
    },
    30,
  );
};

/** Without colours, a class says that a script is to number the lines. */
function uncoloured(
  request: CodeRequest,
  { linenums }: HighlightOptions,
): CodeRequest {
  const numbered = linenums ?? request.numbers !== undefined;
  return {
    ...request,
    code: `${request.code}\n`,
    classes: numbered ? ['linenums'] : [],
  };
}

function requestOf(source: string): CodeRequest {
  const code = source.replace(/^\n+/, '').trimEnd();
  const end = code.indexOf('\n');
  const first = end < 0 ? code : code.slice(0, end);
  const header = readFirstLine(first);
  if (!header) {
    return plainRequest(code);
  }
  const rest = header.isCode ? code : code.slice(first.length + 1);
  return {
    ...plainRequest(rest, header.language),
    marked: header.marked,
    numbers: header.numbered ? { start: 1, step: 1 } : undefined,
  };
}

interface FirstLine {
  language: string;
  marked: ReadonlySet<number>;
  numbered: boolean;
  /** It names a program by its path and stays part of the code. */
  isCode: boolean;
}

function readFirstLine(line: string): FirstLine | undefined {
  const match =
    /^(::+|#!)((?:\/\w{1,80}){0,20}[/ ])?([\w#.+-]{1,80})?\s{0,9}(?:hl_lines=("[^"]*"|'[^']*'))?/.exec(
      line,
    );
  if (!match) {
    return undefined;
  }
  const [, sign, path, language, marked] = match;
  if (!language) {
    return undefined;
  }
  return {
    language: language.toLowerCase(),
    marked: readMarkedLines(marked?.slice(1, -1) ?? '') ?? new Set(),
    numbered: sign === '#!',
    isCode: path !== undefined,
  };
}
