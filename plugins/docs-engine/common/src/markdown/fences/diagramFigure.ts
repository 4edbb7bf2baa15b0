import { escapeCode } from '../../highlight/renderTokens';

/**
 * A diagram that cannot be drawn while the page is built: its source, and why it
 * is seen. Its class tells a script or an addon what it could draw.
 *
 * @param kind - such as `PlantUML`
 */
export function diagramFigure(kind: string, source: string): string {
  const name = kind.toLowerCase();
  return (
    `<figure class="diagram diagram-${name}">` +
    `<pre class="${name}"><code>${escapeCode(source.trim())}\n</code></pre>` +
    `<figcaption>${kind} diagram. Its source is shown because no renderer for ${kind} is set up.</figcaption>` +
    `</figure>`
  );
}
