import { EmptyState, EntityLink } from '@callboard/ui';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { RiSearchLine } from '@remixicon/react';
import { kindInfo } from '../shared/kinds';
import { useCatalogLink } from '../shared/useCatalogLink';
import { useLoad } from '../shared/useLoad';
import styles from './EntityNotFound.module.css';

const suggestionLimit = 6;

const prefixLength = 4;

function wordsOf(name: string): string[] {
  return name.split(/[^a-z0-9]+/i).filter(Boolean);
}

function useSimilarEntities(entityRef: string) {
  const catalogApi = useApi(catalogApiRef);
  const { name } = parseEntityRef(entityRef);
  return useLoad(async () => {
    const { items } = await catalogApi.queryEntities({
      // Beginnings of words also find what was misspelt further on.
      query: {
        $any: wordsOf(name).map(word => ({
          'metadata.name': { $hasPrefix: word.slice(0, prefixLength) },
        })),
      },
      orderFields: [{ field: 'metadata.name', order: 'asc' }],
      limit: suggestionLimit,
      offset: 0,
      totalItems: 'exclude',
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.title',
        'spec.type',
        'spec.profile.displayName',
      ],
    });
    return items;
  }, entityRef);
}

/** Says which entity does not exist, and offers those with a similar name. */
export function EntityNotFound(props: { entityRef: string }) {
  const { kind, name, namespace } = parseEntityRef(props.entityRef);
  const similar = useSimilarEntities(props.entityRef).value ?? [];
  const catalogLink = useCatalogLink();
  const { oneInText, inText } = kindInfo(kind);
  return (
    <EmptyState
      icon={<RiSearchLine size={24} />}
      title={`No ${oneInText} called “${name}”`}
      action={
        <>
          <ButtonLink
            href={catalogLink({ kind: 'all', text: wordsOf(name)[0] ?? name })}
            variant="secondary"
          >
            Search the catalog
          </ButtonLink>
          <ButtonLink href={catalogLink({ kind })} variant="tertiary">
            All {inText}
          </ButtonLink>
        </>
      }
    >
      <p>
        Nothing in namespace “{namespace}” has this name, or you may not see it.
        It may have been renamed, or its file was removed.
      </p>
      {similar.length > 0 && (
        <div className={styles.similar}>
          <p>Similar names:</p>
          <ul>
            {similar.map(entity => (
              <li key={stringifyEntityRef(entity)}>
                <EntityLink entity={entity} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </EmptyState>
  );
}
