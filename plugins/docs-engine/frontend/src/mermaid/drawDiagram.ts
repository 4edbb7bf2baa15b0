import { diagramTheme } from './diagramTheme';

/** Characters of a diagram; Mermaid refuses longer ones. */
const MAX_TEXT = 50_000;

let drawn = 0;

/**
 * Draws a diagram with Mermaid, which is loaded with the first one.
 *
 * @param source - in Mermaid's language
 * @returns SVG without scripts, links and HTML
 * @throws Error of Mermaid when the source is not a diagram
 */
export async function drawDiagram(source: string): Promise<string> {
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    maxTextSize: MAX_TEXT,
    suppressErrorRendering: true,
    // A diagram may not change these for itself.
    secure: [
      'secure',
      'securityLevel',
      'startOnLoad',
      'maxTextSize',
      'maxEdges',
      'suppressErrorRendering',
      'htmlLabels',
      'themeCSS',
    ],
    ...diagramTheme(document.body),
  });
  drawn += 1;
  const { svg } = await mermaid.render(`mermaid-${drawn}`, source);
  return svg;
}
