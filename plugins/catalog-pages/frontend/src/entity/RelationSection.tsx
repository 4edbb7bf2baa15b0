import { Section, SkeletonRows } from '@callboard/ui';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { ReactNode } from 'react';
import { relationTargets } from '../shared/entityRefs';
import { FailedState } from '../shared/FailedState';
import { useCatalogLink } from '../shared/useCatalogLink';
import { listEntities, RelationList } from './relationLists';
import { RelatedTable } from './RelatedTable';
import { useRelatedEntities } from './useRelatedEntities';

/** Properties of {@link RelationSection}. */
export interface RelationSectionProps {
  entity: Entity;
  list: RelationList;
  /** Shown when there is none; without it, nothing is shown then. */
  empty?: ReactNode;
}

/** One relation of an entity as a titled table. */
export function RelationSection(props: RelationSectionProps) {
  const { entity, list, empty } = props;
  const { value, error, retry } = useRelatedEntities(entity);
  const catalogLink = useCatalogLink();
  const count = relationTargets(entity, list.relation, list.kind).length;
  if (count === 0) {
    return empty ? <Section title={list.title}>{empty}</Section> : null;
  }
  const title = `${list.title} (${count.toLocaleString('en-US')})`;
  if (error) {
    return (
      <Section title={title}>
        <FailedState
          size="compact"
          title="These could not be loaded"
          error={error}
          onRetry={retry}
        />
      </Section>
    );
  }
  if (!value) {
    return (
      <Section title={title}>
        <SkeletonRows
          label={`Loading ${list.title}`}
          rows={Math.min(count, 4)}
        />
      </Section>
    );
  }
  const { entities, missing } = listEntities(entity, value, list);
  const inCatalog =
    list.relation === 'hasPart' &&
    list.kind &&
    catalogLink({ kind: list.kind, partOf: [stringifyEntityRef(entity)] });
  return (
    <Section
      title={title}
      action={
        inCatalog && (
          <Link href={inCatalog} standalone>
            Open in the catalog
          </Link>
        )
      }
    >
      <RelatedTable label={list.title} entities={entities} missing={missing} />
    </Section>
  );
}
