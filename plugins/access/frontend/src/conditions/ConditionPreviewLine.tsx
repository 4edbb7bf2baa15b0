import type { Condition } from '@callboard/plugin-access-common';
import { describeError, EntityLink } from '@callboard/ui';
import styles from './ConditionPreviewLine.module.css';
import { useConditionPreview } from './useConditionPreview';

const ENTITY = 'catalog-entity';

/** How many resources the condition matches now, for the person who looks. */
export function ConditionPreviewLine(props: {
  resourceType: string;
  condition: Condition;
}) {
  const { resourceType, condition } = props;
  const { value, isCounting, error } = useConditionPreview(
    resourceType,
    condition,
  );
  const noun = resourceType === ENTITY ? 'entities' : 'resources';
  return (
    <div className={styles.preview} aria-busy={isCounting}>
      <p role="status" className={styles.count}>
        {error && `Not counted: ${describeError(error).message}`}
        {!error && !value && 'Counting …'}
        {value &&
          `${value.matches.toLocaleString('en-US')} of ${value.total.toLocaleString(
            'en-US',
          )} ${noun} match for you now`}
      </p>
      {value && value.sample.length > 0 && (
        <ul aria-label="Some that match" className={styles.sample}>
          {value.sample.map(ref => (
            <li key={ref}>
              {resourceType === ENTITY ? <EntityLink entity={ref} /> : ref}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
