import { EntityIcon, Page, PageBreadcrumb, SkeletonRows } from '@callboard/ui';
import {
  Entity,
  parseEntityRef,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import {
  AsyncEntityProvider,
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { lazy, Suspense, useMemo } from 'react';
import {
  matchRoutes,
  useParams,
  useRoutes,
  useSearchParams,
} from 'react-router-dom';
import { relationTargets, shortName } from '../shared/entityRefs';
import { FailedState } from '../shared/FailedState';
import { kindInfo } from '../shared/kinds';
import { StarButton } from '../shared/StarButton';
import { useCatalogLink } from '../shared/useCatalogLink';
import { EntityActions } from './EntityActions';
import { EntityMenu } from './EntityMenu';
import { EntityNotFound } from './EntityNotFound';
import {
  EntityPageContent,
  EntityPageParts,
  inGroupOrder,
} from './entityPageParts';
import styles from './EntityPage.module.css';
import { EntitySummary } from './EntitySummary';
import { useEntityFromUrl } from './useEntityFromUrl';
import { useRelatedEntities } from './useRelatedEntities';

const EntityInspector = lazy(() =>
  import('./EntityInspector').then(module => ({
    default: module.EntityInspector,
  })),
);

function tabPath(path: string): string {
  return path.replace(/^\/+/, '').replace(/\/?\*?$/, '');
}

function useOpenContent(contents: EntityPageContent[]) {
  const rest = useParams()['*'] ?? '';
  const routes = useMemo(
    () =>
      contents.map(({ path, element }) => {
        const plain = tabPath(path);
        return { path: plain && `${plain}/*`, element };
      }),
    [contents],
  );
  const element = useRoutes(routes);
  const match = matchRoutes(routes, `/${rest}`)?.[0];
  const open = contents.find(
    (_, index) => routes[index].path === match?.route.path,
  );
  return { open, element };
}

function useBreadcrumbs(entity: Entity): PageBreadcrumb[] {
  const catalogLink = useCatalogLink();
  const entityLink = useEntityRefLink();
  const { value: related } = useRelatedEntities(entity);
  const info = kindInfo(entity.kind);
  const parents = relationTargets(entity, RELATION_PART_OF).slice(0, 1);
  return [
    { label: info.plural, href: catalogLink({ kind: info.kind }) },
    ...parents.map(ref => ({
      label: related?.byRef.get(ref)?.metadata.title ?? shortName(ref),
      href: entityLink(ref),
    })),
  ];
}

function InspectorHost(props: { entity: Entity }) {
  const [params, setParams] = useSearchParams();
  const tab = params.get('inspect');
  if (tab === null) {
    return null;
  }
  const change = (open: string | undefined) =>
    setParams(current => {
      current.delete('inspect');
      if (open !== undefined) {
        current.set('inspect', open);
      }
      return current;
    });
  return (
    <Suspense fallback={null}>
      <EntityInspector
        entity={props.entity}
        tab={tab}
        onSelect={change}
        onClose={() => change(undefined)}
      />
    </Suspense>
  );
}

function LoadedEntity(props: { entity: Entity; parts: EntityPageParts }) {
  const { entity, parts } = props;
  const entityLink = useEntityRefLink();
  const { primaryTitle } = useEntityPresentation(entity);
  const breadcrumbs = useBreadcrumbs(entity);
  const contents = useMemo(
    () =>
      inGroupOrder(
        parts.contents.filter(content => content.appliesTo(entity)),
        parts.groupOrder,
      ),
    [parts, entity],
  );
  const menuItems = parts.menuItems.filter(item => item.appliesTo(entity));
  const { open, element } = useOpenContent(contents);
  const base = entityLink(entity);
  const tabs = contents.map(({ path, title }) => ({
    id: path,
    label: title,
    href: [base, tabPath(path)].filter(Boolean).join('/'),
  }));
  const content = (
    <>
      {element ?? <NotFoundErrorPage />}
      <InspectorHost entity={entity} />
    </>
  );
  const header = parts.headers.find(({ appliesTo }) => appliesTo(entity));
  if (header) {
    return (
      <main>
        <header.Component tabs={tabs} activeTabId={open?.path} />
        {content}
      </main>
    );
  }
  return (
    <Page
      title={primaryTitle}
      icon={<EntityIcon entity={entity} size={20} />}
      heading={
        <span className={styles.heading}>
          <span className={styles.name}>{primaryTitle}</span>
          <StarButton entity={entity} name={primaryTitle} />
        </span>
      }
      description={<EntitySummary entity={entity} />}
      breadcrumbs={breadcrumbs}
      actions={
        <>
          <EntityActions entity={entity} />
          {parts.headerActions
            .filter(({ appliesTo }) => appliesTo(entity))
            .map(({ Component }, index) => (
              <Component key={index} entity={entity} />
            ))}
          <EntityMenu items={menuItems} />
        </>
      }
      tabs={tabs.length > 1 ? tabs : undefined}
    >
      {content}
    </Page>
  );
}

/**
 * The page of any entity: header, tabs and menu. Tabs, menu entries and
 * headers come from the plugins that attach them to `page:catalog/entity`.
 */
export function EntityPage(props: { parts: EntityPageParts }) {
  const { value, loading, error, retry, entityRef } = useEntityFromUrl();
  const { kind, name } = parseEntityRef(entityRef);
  let content = (
    <Page title={name} description={kindInfo(kind).label}>
      <SkeletonRows label={`Loading ${name}`} rows={8} />
    </Page>
  );
  if (value) {
    content = (
      <LoadedEntity key={entityRef} entity={value} parts={props.parts} />
    );
  } else if (error) {
    content = (
      <Page title={name}>
        <FailedState
          title="The catalog did not answer"
          error={error}
          onRetry={retry}
        />
      </Page>
    );
  } else if (!loading) {
    content = (
      <Page title="Not in the catalog">
        <EntityNotFound entityRef={entityRef} />
      </Page>
    );
  }
  return (
    <AsyncEntityProvider
      entity={value}
      loading={loading}
      error={error}
      refresh={retry}
    >
      {content}
    </AsyncEntityProvider>
  );
}
