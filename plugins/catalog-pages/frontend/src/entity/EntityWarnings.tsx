import { ENTITY_STATUS_CATALOG_PROCESSING_TYPE } from '@backstage/catalog-client';
import { AlphaEntity } from '@backstage/catalog-model/alpha';
import { Alert } from '@backstage/ui';
import { shortName } from '../shared/entityRefs';
import styles from './EntityWarnings.module.css';
import { useRelatedEntities } from './useRelatedEntities';

/**
 * Reads the errors that the catalog met when it last read an entity. They are
 * part of the entity, so they cost no request.
 */
function processingErrors(entity: AlphaEntity): string[] {
  const messages = (entity.status?.items ?? [])
    .filter(
      item =>
        item.type === ENTITY_STATUS_CATALOG_PROCESSING_TYPE &&
        item.level === 'error',
    )
    .map(item => item.message);
  return [...new Set(messages)];
}

/** Says what is wrong with an entity: orphaned, broken, or pointing nowhere. */
export function EntityWarnings(props: { entity: AlphaEntity }) {
  const { entity } = props;
  const missing = useRelatedEntities(entity).value?.missing ?? [];
  const errors = processingErrors(entity);
  const orphan =
    entity.metadata.annotations?.['backstage.io/orphan'] === 'true';
  if (!orphan && missing.length === 0 && errors.length === 0) {
    return null;
  }
  return (
    <div className={styles.warnings}>
      {errors.length > 0 && (
        <Alert
          status="danger"
          icon
          title="The catalog could not read this entity; what you see is the last good state"
          description={
            <ul className={styles.list}>
              {errors.map(message => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          }
        />
      )}
      {orphan && (
        <Alert
          status="warning"
          icon
          title="Nothing refers to this entity any more"
          description="Its file was moved or removed. Register the file again, or unregister the entity from the menu above."
        />
      )}
      {missing.length > 0 && (
        <Alert
          status="warning"
          icon
          title={
            missing.length === 1
              ? 'It refers to an entity that is not in the catalog'
              : `It refers to ${missing.length} entities that are not in the catalog`
          }
          description={missing
            .map(ref => `${ref.split(':')[0]} ${shortName(ref)}`)
            .join(', ')}
        />
      )}
    </div>
  );
}
