import { EntityLink } from '@callboard/ui';
import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { ReactNode } from 'react';
import { relationTargets, specText } from '../shared/entityRefs';
import { kindInfo } from '../shared/kinds';
import styles from './EntitySummary.module.css';
import { useRelatedEntities } from './useRelatedEntities';

/** The line below the name: kind and type, lifecycle, owners. */
export function EntitySummary(props: { entity: Entity }) {
  const { entity } = props;
  const { value: related } = useRelatedEntities(entity);
  const type = specText(entity, 'type');
  const lifecycle = specText(entity, 'lifecycle');
  const owners = relationTargets(entity, RELATION_OWNED_BY);
  const parts: [string, ReactNode][] = [
    ['kind', kindInfo(entity.kind).label + (type ? `: ${type}` : '')],
  ];
  if (lifecycle) {
    parts.push(['lifecycle', lifecycle]);
  }
  if (owners.length > 0) {
    parts.push([
      'owners',
      <span key="owners" className={styles.owners}>
        Owner
        {owners.map(ref => {
          const owner = related?.byRef.get(ref);
          // A name that is not known yet would be asked for a second time.
          return owner && <EntityLink key={ref} entity={owner} />;
        })}
      </span>,
    ]);
  }
  return (
    <span className={styles.summary}>
      {parts.map(([key, part]) => (
        <span key={key} className={styles.part}>
          {part}
        </span>
      ))}
    </span>
  );
}
