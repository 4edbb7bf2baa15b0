import type { ResultHighlight } from '@backstage/plugin-search-common';

/** What a {@link Highlighted} needs. */
export interface HighlightedProps {
  /** The plain text, for when nothing is marked. */
  text: string;
  field: string;
  highlight?: ResultHighlight;
}

/** A text with the found words marked. */
export function Highlighted({ text, field, highlight }: HighlightedProps) {
  const marked = highlight?.fields[field];
  if (!highlight || !marked) {
    return <>{text}</>;
  }
  const { preTag, postTag } = highlight;
  const [start, ...rest] = marked.split(preTag);
  return (
    <>
      {start}
      {rest.map((part, index) => {
        const end = part.indexOf(postTag);
        return (
          <span key={index}>
            <mark>{part.slice(0, Math.max(end, 0))}</mark>
            {part.slice(end < 0 ? 0 : end + postTag.length)}
          </span>
        );
      })}
    </>
  );
}
