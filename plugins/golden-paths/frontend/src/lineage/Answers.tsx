import type { JsonObject, JsonValue } from '@backstage/types';
import { counted } from '@callboard/ui';
import { Fragment } from 'react';
import styles from './TemplateCard.module.css';

/** What was answered when an entity was made; nothing when there is nothing. */
export function Answers({ answers }: { answers: JsonObject }) {
  const names = Object.keys(answers);
  if (names.length === 0) {
    return null;
  }
  return (
    <details className={styles.answers}>
      <summary>{counted(names.length, 'answer')}</summary>
      <dl>
        {names.map(name => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{textOf(answers[name])}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
