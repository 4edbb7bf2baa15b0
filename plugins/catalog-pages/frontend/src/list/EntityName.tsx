import { Entity } from '@backstage/catalog-model';
import { EntityIcon, EntityLink } from '@callboard/ui';
import styles from './EntityName.module.css';

/** Properties of {@link EntityName}. */
export interface EntityNameProps {
  entity: Entity;
  /** Path of the tab that the name opens; the overview by default. */
  tab?: string;
}

/** Icon of the kind, name and one line of description. The full text shows on hover. */
export function EntityName(props: EntityNameProps) {
  const { entity, tab } = props;
  const description = entity.metadata.description?.trim();
  return (
    <div className={styles.root}>
      <EntityIcon entity={entity} size={18} className={styles.icon} />
      <div className={styles.text}>
        <EntityLink
          entity={entity}
          showIcon={false}
          tab={tab}
          className={styles.name}
        />
        {description && (
          <div className={styles.description} title={description}>
            {description}
          </div>
        )}
      </div>
    </div>
  );
}
