import { useEffect } from 'react';
import { useShadowRootElements } from '@backstage/plugin-techdocs-react';
import { DiagramBlock } from './DiagramBlock';
import { drawDiagram } from './drawDiagram';
import { useThemeMode } from './useThemeMode';

/** What marks a diagram: a fence of its own, or code in Mermaid's language. */
const MARKS = ['pre.mermaid', '.language-mermaid'];

// Outlives the component, which the reader mounts anew while a page stays.
const blocks = new WeakMap<HTMLElement, DiagramBlock>();

/** What {@link MermaidDiagrams} can be given in tests. */
export interface MermaidDiagramsProps {
  draw?(source: string): Promise<string>;
}

/** Draws the diagrams of a page in place of their source, in the colours of the theme. */
export function MermaidDiagrams(props: MermaidDiagramsProps) {
  const { draw = drawDiagram } = props;
  const marks = useShadowRootElements<HTMLElement>(MARKS);
  const theme = useThemeMode();
  useEffect(() => {
    for (const source of new Set(marks.map(sourceOf))) {
      let block = blocks.get(source);
      if (!block) {
        block = new DiagramBlock(source);
        blocks.set(source, block);
      }
      block.show(theme, draw);
    }
  });
  return null;
}

/** The whole of a code block, with its line numbers. */
function sourceOf(mark: HTMLElement): HTMLElement {
  return (
    mark.closest<HTMLElement>('.highlight') ??
    mark.closest<HTMLElement>('pre') ??
    mark
  );
}
