import { ForgeRepository } from '@callboard/plugin-forge-common';
import { EntityLink } from '@callboard/ui';
import { useRepositoryEntities } from './useRepositoryEntities';
import styles from './RepositoryEntities.module.css';

/** The catalog entities that a repository holds the source of. */
export function RepositoryEntities(props: { repository: ForgeRepository }) {
  const entities = useRepositoryEntities(props.repository);
  if (entities.length === 0) {
    return null;
  }
  return (
    <dl className={styles.entities}>
      <dt>In the catalog</dt>
      {entities.map(entity => (
        <dd key={entity}>
          <EntityLink entity={entity} />
        </dd>
      ))}
    </dl>
  );
}
