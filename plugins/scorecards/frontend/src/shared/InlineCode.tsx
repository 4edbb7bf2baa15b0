import { Fragment } from 'react';
import styles from './InlineCode.module.css';

/** A sentence in which what stands between backticks is code. */
export function InlineCode({ text }: { text: string }) {
  return (
    <>
      {text.split('`').map((part, index) =>
        index % 2 === 1 ? (
          // Parts of one text have no other identity than their place.
          // eslint-disable-next-line react/no-array-index-key
          <code key={index} className={styles.code}>
            {part}
          </code>
        ) : (
          // eslint-disable-next-line react/no-array-index-key
          <Fragment key={index}>{part}</Fragment>
        ),
      )}
    </>
  );
}
