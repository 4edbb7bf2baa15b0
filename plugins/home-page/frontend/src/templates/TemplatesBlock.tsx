import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  createExternalRouteRef,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { EmptyState, EntityIcon } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { HomeBlock } from '../shared/HomeBlock';
import { TextLink } from '../shared/TextLink';
import styles from './TemplatesBlock.module.css';
import { useFeaturedTemplates } from './useFeaturedTemplates';

const createRoute = createExternalRouteRef({
  defaultTarget: 'scaffolder.root',
});
const templateRoute = createExternalRouteRef({
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

function TemplateLink({ template }: { template: Entity }) {
  const { name, namespace = 'default', title, description } = template.metadata;
  const toTemplate = useRouteRef(templateRoute);
  return (
    <Link
      to={
        toTemplate?.({ namespace, templateName: name }) ??
        `/create/templates/${namespace}/${name}`
      }
      className={styles.template}
    >
      <EntityIcon entity={template} size={20} />
      <span className={styles.text}>
        <b>{title ?? name}</b>
        {description && <span>{description}</span>}
      </span>
    </Link>
  );
}

/** The templates to start with. */
export function TemplatesBlock() {
  const create = useRouteRef(createRoute)?.();
  return (
    <HomeBlock
      title="Start here"
      what="templates"
      content={useFeaturedTemplates()}
      rows={4}
      action={create && <TextLink to={create}>All templates</TextLink>}
    >
      {templates =>
        templates.length === 0 ? (
          <EmptyState size="compact" title="No templates yet">
            Templates make a new service with repository, docs and owner in one
            go. A platform team adds them to the catalog.
          </EmptyState>
        ) : (
          <div className={styles.templates}>
            {templates.map(template => (
              <TemplateLink
                key={stringifyEntityRef(template)}
                template={template}
              />
            ))}
          </div>
        )
      }
    </HomeBlock>
  );
}
