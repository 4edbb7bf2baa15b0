import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityLink } from '@callboard/ui';
import { Button, Skeleton } from '@backstage/ui';
import { fullRef, specText } from '../shared/entityRefs';
import { kindInfo } from '../shared/kinds';
import { StarButton } from '../shared/StarButton';
import { rangeLabel } from './CatalogTable';
import { CatalogView } from './catalogView';
import { EntityName } from './EntityName';
import styles from './CatalogCards.module.css';

/** Properties of {@link CatalogCards}. */
export interface CatalogCardsProps {
  view: CatalogView;
  onChange: (part: Partial<CatalogView>) => void;
  /** Entities of the current page; undefined while the first ones load. */
  items: Entity[] | undefined;
  total: number;
  /** The entities are from an earlier view, the asked ones are on their way. */
  stale: boolean;
  /** Path of the tab that names open; the overview by default. */
  tab?: string;
}

interface CatalogCardProps {
  entity: Entity;
  withKind: boolean;
  tab?: string;
}

function CatalogCard(props: CatalogCardProps) {
  const { entity, withKind, tab } = props;
  const owner = fullRef(entity.spec?.owner, {
    kind: 'group',
    namespace: entity.metadata.namespace,
  });
  const facts = [
    withKind && kindInfo(entity.kind).label,
    specText(entity, 'type'),
    specText(entity, 'lifecycle'),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <EntityName entity={entity} tab={tab} />
        <StarButton
          entity={entity}
          name={entity.metadata.title ?? entity.metadata.name}
        />
      </div>
      {(owner || facts) && (
        <div className={styles.facts}>
          {owner && <EntityLink entity={owner} />}
          <span>{facts}</span>
        </div>
      )}
    </li>
  );
}

/** The rows of the catalog on a phone. */
export function CatalogCards(props: CatalogCardsProps) {
  const { view, onChange, items, total, stale, tab } = props;
  if (!items) {
    return (
      <div className={styles.list} aria-label="Loading" role="status">
        {[1, 2, 3, 4].map(row => (
          <Skeleton key={row} height={92} rounded />
        ))}
      </div>
    );
  }
  return (
    <>
      <ul className={styles.list} data-stale={stale} aria-busy={stale}>
        {items.map(entity => (
          <CatalogCard
            key={stringifyEntityRef(entity)}
            entity={entity}
            withKind={view.kind === 'all'}
            tab={tab}
          />
        ))}
      </ul>
      <div className={styles.paging}>
        <Button
          size="small"
          variant="secondary"
          isDisabled={view.page === 1}
          onPress={() => onChange({ page: view.page - 1 })}
        >
          Previous
        </Button>
        <span>{rangeLabel(view, total)}</span>
        <Button
          size="small"
          variant="secondary"
          isDisabled={view.page * view.pageSize >= total}
          onPress={() => onChange({ page: view.page + 1 })}
        >
          Next
        </Button>
      </div>
    </>
  );
}
