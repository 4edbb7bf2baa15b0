import { useEffect, useRef } from 'react';
import { useShadowRootElements } from '@backstage/plugin-techdocs-react';
import { DiagramBlock } from './DiagramBlock';
import { drawDiagram } from './drawDiagram';
import { useThemeMode } from './useThemeMode';

const SOURCES = [
  'pre.mermaid',
  '.language-mermaid pre',
  'pre:has(> code.language-mermaid)',
];

/** What {@link MermaidDiagrams} can be given in tests. */
export interface MermaidDiagramsProps {
  draw?(source: string): Promise<string>;
}

/** Draws the diagrams of a page in place of their source, in the colours of the theme. */
export function MermaidDiagrams(props: MermaidDiagramsProps) {
  const { draw = drawDiagram } = props;
  const sources = useShadowRootElements<HTMLElement>(SOURCES);
  const theme = useThemeMode();
  const blocks = useRef(new WeakMap<HTMLElement, DiagramBlock>());
  useEffect(() => {
    for (const source of new Set(sources)) {
      let block = blocks.current.get(source);
      if (!block) {
        block = new DiagramBlock(source);
        blocks.current.set(source, block);
      }
      block.show(theme, draw);
    }
  });
  return null;
}
