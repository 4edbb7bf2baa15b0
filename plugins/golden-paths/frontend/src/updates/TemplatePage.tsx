import { stringifyEntityRef } from '@backstage/catalog-model';
import { LoadFailure, PageTabs, SkeletonRows } from '@callboard/ui';
import { Route, Routes, useLocation, useParams } from 'react-router-dom';
import { ServiceList } from './ServiceList';
import { TemplateHead } from './TemplateHead';
import { TemplateNumbers } from './TemplateNumbers';
import styles from './TemplatePage.module.css';
import { UpdateList } from './UpdateList';
import { useTemplate } from './useTemplate';
import { useUpdatesPath } from './useUpdatesPath';

/** A template and all that was made from it: numbers, services, pull requests. */
export function TemplatePage() {
  const { namespace, name = '' } = useParams();
  const templateRef = stringifyEntityRef({ kind: 'template', namespace, name });
  const { value: template, error, reload } = useTemplate(templateRef);
  const { pathname } = useLocation();
  const path = useUpdatesPath();
  if (error && !template) {
    return <LoadFailure what="The template" error={error} onRetry={reload} />;
  }
  if (!template) {
    return <SkeletonRows rows={8} label="Loading the template" />;
  }
  return (
    <article className={styles.page} aria-label={template.title}>
      <TemplateHead template={template} onChanged={reload} />
      <TemplateNumbers template={template} />
      <div className={styles.tabs}>
        <PageTabs
          label={`Parts of ${template.title}`}
          currentPath={pathname}
          tabs={[
            {
              id: 'services',
              label: 'Services',
              href: path.template(templateRef),
            },
            {
              id: 'pull-requests',
              label: 'Pull requests',
              href: path.template(templateRef, 'pull-requests'),
            },
          ]}
        />
      </div>
      <Routes>
        <Route
          index
          element={<ServiceList template={template} onChanged={reload} />}
        />
        <Route
          path="pull-requests"
          element={<UpdateList templateRef={templateRef} />}
        />
      </Routes>
    </article>
  );
}
