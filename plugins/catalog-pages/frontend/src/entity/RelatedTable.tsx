import { EntityLink } from '@callboard/ui';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Button } from '@backstage/ui';
import { useState } from 'react';
import { EntityName } from '../list/EntityName';
import { fullRef, shortName, specText } from '../shared/entityRefs';
import styles from './RelatedTable.module.css';

/** Properties of {@link RelatedTable}. */
export interface RelatedTableProps {
  /** Names the table for those who do not see the heading. */
  label: string;
  entities: Entity[];
  /** References that the catalog does not know; shown below the others. */
  missing?: string[];
  /** Rows before "Show all"; default 8. */
  rows?: number;
}

function OwnerCell(props: { entity: Entity }) {
  const ref = fullRef(props.entity.spec?.owner, {
    kind: 'group',
    namespace: props.entity.metadata.namespace,
  });
  return <td>{ref && <EntityLink entity={ref} showIcon={false} />}</td>;
}

/** A short table of loaded entities: name, owner, type and lifecycle. */
export function RelatedTable(props: RelatedTableProps) {
  const { label, entities, missing = [], rows = 8 } = props;
  const [all, setAll] = useState(false);
  // One more row takes less room than the button that hides it.
  const shown =
    all || entities.length <= rows + 1 ? entities : entities.slice(0, rows);
  const withLifecycle = entities.some(entity => specText(entity, 'lifecycle'));
  return (
    <>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th className={styles.name}>Name</th>
            <th>Owner</th>
            <th className={styles.short}>Type</th>
            {withLifecycle && <th className={styles.short}>Lifecycle</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map(entity => (
            <tr key={stringifyEntityRef(entity)}>
              <td>
                <EntityName entity={entity} />
              </td>
              <OwnerCell entity={entity} />
              <td className={styles.short}>{specText(entity, 'type')}</td>
              {withLifecycle && (
                <td className={styles.short}>
                  {specText(entity, 'lifecycle')}
                </td>
              )}
            </tr>
          ))}
          {missing.map(ref => (
            <tr key={ref}>
              <td className={styles.missing}>{shortName(ref)}</td>
              <td className={styles.missing} colSpan={withLifecycle ? 3 : 2}>
                Not in the catalog
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < entities.length && (
        <Button size="small" variant="tertiary" onPress={() => setAll(true)}>
          Show all {entities.length.toLocaleString('en-US')}
        </Button>
      )}
    </>
  );
}
