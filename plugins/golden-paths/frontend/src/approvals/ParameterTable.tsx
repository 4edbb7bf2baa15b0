import type { JsonObject, JsonValue } from '@backstage/types';
import { EntityLink } from '@callboard/ui';
import styles from './ParameterTable.module.css';
import { wordsOf } from './wordsOf';

const ENTITY_REF =
  /^(component|api|resource|system|domain|group|user|template|location):[^\s:/]+\/[^\s:/]+$/i;

function Value({ value }: { value: JsonValue | undefined }) {
  if (value === undefined || value === null || value === '') {
    return <span className={styles.none}>–</span>;
  }
  if (typeof value === 'boolean') {
    return <>{value ? 'Yes' : 'No'}</>;
  }
  if (typeof value === 'string') {
    return ENTITY_REF.test(value) ? (
      <EntityLink entity={value} />
    ) : (
      <>{value}</>
    );
  }
  if (typeof value === 'number') {
    return <>{value}</>;
  }
  if (Array.isArray(value) && value.every(item => typeof item !== 'object')) {
    return <>{value.join(', ')}</>;
  }
  return (
    // What scrolls must be reachable with the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={styles.nested} tabIndex={0}>
      {JSON.stringify(value, undefined, 2)}
    </pre>
  );
}

/** What somebody answered in the form of a template. */
export function ParameterTable({ parameters }: { parameters: JsonObject }) {
  return (
    <table className={styles.table}>
      <thead className={styles.hidden}>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Answer</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(parameters).map(([name, value]) => (
          <tr key={name}>
            <th scope="row" title={name}>
              {wordsOf(name)}
            </th>
            <td>
              <Value value={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
