import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import {
  CursorPages,
  EmptyState,
  LoadFailure,
  SkeletonRows,
  useFilterParam,
} from '@callboard/ui';
import { templatesRoute } from '../tasks/shared/routes';
import { TemplateRow } from './TemplateRow';
import styles from './TemplateListPage.module.css';
import { useTemplates } from './useTemplates';

/** Lists the templates that something was made from, and how that stands. */
export function TemplateListPage() {
  const [cursor] = useFilterParam('cursor');
  const create = useRouteRef(templatesRoute)?.();
  const { value, loading, error, reload } = useTemplates(cursor || undefined);
  if (error && !value) {
    return <LoadFailure what="The templates" error={error} onRetry={reload} />;
  }
  if (!value) {
    return <SkeletonRows rows={8} label="Loading templates" />;
  }
  if (value.items.length === 0) {
    return (
      <EmptyState
        title="Nothing was made from a template yet"
        action={
          create && (
            <ButtonLink variant="primary" href={create}>
              Create from a template
            </ButtonLink>
          )
        }
      >
        What is made from a template shows here with the version it is at, and
        gets pull requests when the template changes. Existing components are
        adopted into a template on their own page.
      </EmptyState>
    );
  }
  return (
    <div className={styles.page}>
      <ul
        className={styles.templates}
        aria-label="Templates"
        aria-busy={loading}
      >
        {value.items.map(template => (
          <TemplateRow key={template.templateRef} template={template} />
        ))}
      </ul>
      <CursorPages nextCursor={value.nextCursor} />
    </div>
  );
}
