import { EntityLink, Page, SkeletonRows } from '@callboard/ui';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useParams } from 'react-router-dom';
import { EntityNotFound } from '../entity/EntityNotFound';
import { FailedState } from '../shared/FailedState';
import { useLoad } from '../shared/useLoad';
import { DocsNotice } from './DocsNotice';

/** The page of an entity's docs. */
export function DocsPage() {
  const catalogApi = useApi(catalogApiRef);
  const { kind = '', namespace = '', name = '' } = useParams();
  const entityRef = stringifyEntityRef({ kind, namespace, name });
  const { value, loading, error, retry } = useLoad(async () => {
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs: [entityRef],
    });
    return items[0];
  }, entityRef);
  let content = <SkeletonRows label="Loading docs" />;
  if (error) {
    content = (
      <FailedState
        title="The catalog did not answer"
        error={error}
        onRetry={retry}
      />
    );
  } else if (value && !loading) {
    content = <DocsNotice entity={value} />;
  } else if (!loading) {
    content = <EntityNotFound entityRef={entityRef} />;
  }
  return (
    <Page
      title={value?.metadata.title ?? name}
      description={value && <EntityLink entity={value} />}
    >
      {content}
    </Page>
  );
}
