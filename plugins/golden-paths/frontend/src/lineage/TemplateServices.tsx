import { stringifyEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { useEntity } from '@backstage/plugin-catalog-react';
import { EmptyState, LoadFailure, SkeletonRows } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { ServiceList } from '../updates/ServiceList';
import { TemplateNumbers } from '../updates/TemplateNumbers';
import { useTemplate } from '../updates/useTemplate';
import { useUpdatesPath } from '../updates/useUpdatesPath';
import styles from './TemplateServices.module.css';

/** All that was made from a template, on the page of the template. */
export function TemplateServices() {
  const { entity } = useEntity();
  const templateRef = stringifyEntityRef(entity);
  const path = useUpdatesPath();
  const { value: template, error, reload } = useTemplate(templateRef);
  if (error && !template) {
    return error instanceof ResponseError && error.statusCode === 404 ? (
      <EmptyState title="Nothing was made from this template yet">
        What is made from it, or adopted into it, shows here with the version it
        is at.
      </EmptyState>
    ) : (
      <LoadFailure what="The services" error={error} onRetry={reload} />
    );
  }
  if (!template) {
    return <SkeletonRows rows={8} label="Loading services" />;
  }
  return (
    <div className={styles.page}>
      <TemplateNumbers template={template} />
      <ServiceList template={template} onChanged={reload} />
      <Link to={path.template(templateRef)} className={styles.link}>
        Updates of this template
      </Link>
    </div>
  );
}
