import { renderCodeBlock } from '../../highlight/codeBlock';
import { plainRequest } from '../../highlight/CodeRequest';
import { readHighlightOptions } from '../../highlight/HighlightOptions';
import { codeElementsIn, replaceCode, sourceOf } from '../fences/codeElements';
import { PageFences } from '../fences/PageFences';
import type { Extension } from '../types';

/** `pymdownx.highlight`: the frame of code blocks, for indented code. */
export const highlight: Extension = ({ tree }, options) => {
  const look = readHighlightOptions(options);
  tree.register(
    'indent-highlight',
    {
      run(root, page) {
        const { budget } = PageFences.of(page);
        for (const element of codeElementsIn(root)) {
          const html = renderCodeBlock(plainRequest(sourceOf(element.code)), {
            options: look,
            budget,
          });
          replaceCode(element, page.stash.store(html));
        }
      },
    },
    30,
  );
};
