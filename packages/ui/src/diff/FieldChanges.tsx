import { Fragment } from 'react';
import { compareLines } from './compareLines';
import styles from './FieldChanges.module.css';

/** What a field said and says, in lines of words; empty where it is not there. */
export interface FieldChange {
  field: string;
  before: string[];
  after: string[];
}

/** What became of the fields of something, line by line. */
export function FieldChanges({ fields }: { fields: FieldChange[] }) {
  return (
    <dl className={styles.fields}>
      {fields.map(({ field, before, after }) => (
        <Fragment key={field}>
          <dt>{field}</dt>
          <dd>
            {compareLines(before, after).map(({ text, side }, index) => (
              // Lines come twice, and nothing here moves.
              // eslint-disable-next-line react/no-array-index-key
              <span key={index} className={styles.line}>
                {side === 'before' && <del>{text}</del>}
                {side === 'after' && <ins>{text}</ins>}
                {side === 'both' && text}
              </span>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
