import { KindIcon, Section, SkeletonRows } from '@callboard/ui';
import {
  Entity,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef, useEntity } from '@backstage/plugin-catalog-react';
import { Link } from 'react-router-dom';
import { relationTargets } from '../../shared/entityRefs';
import { FailedState } from '../../shared/FailedState';
import { kindInfo } from '../../shared/kinds';
import { useCatalogLink } from '../../shared/useCatalogLink';
import { useLoad } from '../../shared/useLoad';
import { RelatedTable } from '../RelatedTable';
import styles from './OwnershipCard.module.css';

const shownEntities = 8;

const shownFields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
];

function ownersFor(entity: Entity): string[] {
  return [
    stringifyEntityRef(entity),
    ...relationTargets(entity, RELATION_MEMBER_OF),
  ];
}

/** How much a group owns, or a user through their groups, by kind. */
export function OwnershipCard() {
  const { entity } = useEntity();
  const catalogApi = useApi(catalogApiRef);
  const catalogLink = useCatalogLink();
  const owners = ownersFor(entity);
  const { value, error, retry } = useLoad(async () => {
    const query = {
      relations: { $contains: { type: 'ownedBy', targetRef: { $in: owners } } },
    };
    const [{ facets }, { items }] = await Promise.all([
      catalogApi.getEntityFacets({
        facets: ['kind'],
        filter: { 'relations.ownedBy': owners },
      }),
      catalogApi.queryEntities({
        query,
        fields: shownFields,
        orderFields: [{ field: 'metadata.name', order: 'asc' }],
        limit: shownEntities,
        offset: 0,
        totalItems: 'exclude',
      }),
    ]);
    return { kinds: facets.kind ?? [], items };
  }, owners.join(' '));
  let content = <SkeletonRows label="Counting what is owned" rows={2} />;
  if (error) {
    content = (
      <FailedState
        size="compact"
        title="What is owned could not be counted"
        error={error}
        onRetry={retry}
      />
    );
  } else if (value?.kinds.length === 0) {
    content = <p className={styles.none}>Owns nothing in the catalog.</p>;
  } else if (value) {
    content = (
      <>
        <ul className={styles.tiles}>
          {[...value.kinds]
            .sort((a, b) => b.count - a.count)
            .map(({ value: kind, count }) => (
              <li key={kind}>
                <Link
                  className={styles.tile}
                  to={catalogLink({
                    kind: kind.toLocaleLowerCase('en-US'),
                    owners,
                  })}
                >
                  <span className={styles.count}>
                    {count.toLocaleString('en-US')}
                  </span>{' '}
                  <span className={styles.kind}>
                    <KindIcon kind={kind} />
                    {count === 1 ? kindInfo(kind).label : kindInfo(kind).plural}
                  </span>
                </Link>
              </li>
            ))}
        </ul>
        <RelatedTable label="Owned entities" entities={value.items} />
      </>
    );
  }
  return <Section title="Owns">{content}</Section>;
}
