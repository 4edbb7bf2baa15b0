import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  createExternalRouteRef,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { EmptyState, EntityLink, KindIcon } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { HomeBlock } from '../shared/HomeBlock';
import { Row, RowList } from '../shared/RowList';
import { TextLink } from '../shared/TextLink';
import styles from './OwnedBlock.module.css';
import { KindCount, useOwned } from './useOwned';

const catalogRoute = createExternalRouteRef({
  defaultTarget: 'catalog.catalogIndex',
});
const createRoute = createExternalRouteRef({
  defaultTarget: 'scaffolder.root',
});

function words(entity: Entity): string {
  return [entity.spec?.type, entity.spec?.lifecycle]
    .filter(word => typeof word === 'string')
    .join(' · ');
}

function Counts({ counts, base }: { counts: KindCount[]; base: string }) {
  return (
    <ul className={styles.counts} aria-label="Owned by kind">
      {counts.map(({ kind, count }) => (
        <li key={kind}>
          <Link
            to={`${base}?kind=${kind.toLocaleLowerCase('en-US')}&scope=owned`}
          >
            <KindIcon kind={kind} size={14} />
            {kind} <b>{count}</b>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What the person and their teams own. */
export function OwnedBlock() {
  const catalog = useRouteRef(catalogRoute)?.() ?? '/catalog';
  const create = useRouteRef(createRoute)?.();
  return (
    <HomeBlock
      title="What I own"
      what="what you own"
      content={useOwned()}
      rows={6}
      action={
        <TextLink to={`${catalog}?kind=all&scope=owned`}>See all</TextLink>
      }
    >
      {({ counts, entities }) =>
        counts.length === 0 ? (
          <EmptyState
            size="compact"
            title="You and your teams own nothing yet"
            action={
              <>
                {create && (
                  <ButtonLink href={create} variant="primary">
                    Create a service
                  </ButtonLink>
                )}
                <ButtonLink href={catalog} variant="secondary">
                  Browse the catalog
                </ButtonLink>
              </>
            }
          >
            Services, APIs and data that name you or your team as owner are
            listed here.
          </EmptyState>
        ) : (
          <>
            <Counts counts={counts} base={catalog} />
            <RowList>
              {entities.map(entity => (
                <Row key={stringifyEntityRef(entity)} aside={words(entity)}>
                  <EntityLink entity={entity} />
                </Row>
              ))}
            </RowList>
          </>
        )
      }
    </HomeBlock>
  );
}
