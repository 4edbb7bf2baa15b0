import { useHighlightedCode } from './useHighlightedCode';
import styles from './HighlightedCode.module.css';

/** What a {@link HighlightedCode} needs. */
export interface HighlightedCodeProps {
  /** Its ending tells the language. */
  fileName: string;
  code: string;
}

/** Code, in plain text until its colours are there. */
export function HighlightedCode({ fileName, code }: HighlightedCodeProps) {
  const html = useHighlightedCode(fileName, code);
  return html === undefined ? (
    <code className={styles.code}>{code}</code>
  ) : (
    <code
      className={styles.code}
      // The highlighter escapes the code; only its own tags are left.
      // eslint-disable-next-line react/no-danger
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
