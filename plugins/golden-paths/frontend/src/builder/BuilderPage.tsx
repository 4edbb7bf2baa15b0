import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  LoadFailure,
  SkeletonRows,
  useFilterParam,
  useLoad,
} from '@callboard/ui';
import { templateSourceApiRef } from './apis';
import { Builder } from './Builder';
import { emptyTemplate } from './emptyTemplate';

/** Builds templates: text and parts side by side, with what is wrong, a preview and a try. */
export function BuilderPage() {
  const [templateRef, setTemplateRef] = useFilterParam('template');
  const catalogApi = useApi(catalogApiRef);
  const scaffolderApi = useApi(scaffolderApiRef);
  const sourceApi = useApi(templateSourceApiRef);
  const actions = useLoad(() => scaffolderApi.listActions(), 'actions');
  const templates = useLoad(async () => {
    const { items } = await catalogApi.queryEntities({
      query: { kind: 'Template' },
      fields: ['kind', 'metadata.name', 'metadata.namespace', 'metadata.title'],
      orderFields: [{ field: 'metadata.name', order: 'asc' }],
      limit: 500,
      totalItems: 'exclude',
    });
    return items.map(entity => ({
      value: stringifyEntityRef(entity),
      label: entity.metadata.title ?? entity.metadata.name,
    }));
  }, 'templates');
  const source = useLoad(
    async () =>
      templateRef
        ? sourceApi.getTemplateSource(templateRef)
        : { text: emptyTemplate, files: [] },
    templateRef,
  );

  const error = actions.error ?? templates.error ?? source.error;
  if (error) {
    return (
      <LoadFailure
        what="The builder"
        error={error}
        onRetry={() =>
          [actions, templates, source].forEach(({ reload }) => reload())
        }
      />
    );
  }
  if (!actions.value || !templates.value || !source.value || source.loading) {
    return <SkeletonRows rows={8} label="Loading the builder" />;
  }
  return (
    <Builder
      key={templateRef}
      actions={actions.value}
      templates={templates.value}
      templateRef={templateRef}
      onChoose={setTemplateRef}
      source={source.value}
    />
  );
}
