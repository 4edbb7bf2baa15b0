import { diagramFigure } from '../fences/diagramFigure';
import { replaceLines } from '../fences/replaceLines';
import { PageFences } from '../fences/PageFences';
import { scanFences } from '../fences/scanFences';
import type { Extension, Page } from '../types';

const LANGUAGES = new Set(['plantuml', 'puml', 'uml']);

const ENDS: Record<string, string> = {
  '@startuml': '@enduml',
  '::uml::': '::end-uml::',
};

/**
 * `plantuml_markdown`: diagrams in `plantuml` fences, between `@startuml` and
 * `@enduml`, or between `::uml::` and `::end-uml::`. Drawing them takes a Java
 * program or a server, so their source is shown.
 */
export const plantuml: Extension = ({ preprocessors }) => {
  preprocessors.register('plantuml-fences', { run: replaceFences }, 26);
  // Behind the fences, so that code which shows this syntax stays code.
  preprocessors.register('plantuml-blocks', { run: replaceBlocks }, 24);
};

function replaceFences(text: string, page: Page): string {
  if (!text.includes('uml')) {
    return text;
  }
  const { sources } = PageFences.of(page);
  return scanFences(text, {
    accepts: () => true,
    replace: fence => {
      const { header, code } = fence;
      if (!LANGUAGES.has(header.language)) {
        return undefined;
      }
      const placeholder = page.stash.store(diagramFigure('PlantUML', code));
      sources.set(placeholder, fence);
      return placeholder;
    },
  });
}

function replaceBlocks(text: string, page: Page): string {
  if (!text.includes('@startuml') && !text.includes('::uml::')) {
    return text;
  }
  return replaceLines(text, {
    opens: line => {
      const [word] = line.split(' ', 1);
      return Object.hasOwn(ENDS, word) ? ENDS[word] : undefined;
    },
    closes: (line, end) => line.trimEnd() === end,
    replace: lines => {
      const source = lines[0].startsWith('@') ? lines : lines.slice(1, -1);
      return page.stash.store(diagramFigure('PlantUML', source.join('\n')));
    },
  });
}
