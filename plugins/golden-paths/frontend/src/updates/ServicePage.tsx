import { stringifyEntityRef } from '@backstage/catalog-model';
import { counted, LoadFailure, Section, SkeletonRows } from '@callboard/ui';
import { useParams } from 'react-router-dom';
import { FileDiffs } from './FileDiffs';
import { countConflicts } from './serviceFacts';
import { ServiceHead } from './ServiceHead';
import styles from './TemplatePage.module.css';
import { useService } from './useService';

/** The update of a service: what it changes, and the act that opens it. */
export function ServicePage() {
  const { kind = '', namespace, name = '' } = useParams();
  const entityRef = stringifyEntityRef({ kind, namespace, name });
  const { value: service, error, reload } = useService(entityRef);
  if (error && !service) {
    return (
      <LoadFailure
        what="What differs from the template"
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!service) {
    return <SkeletonRows rows={8} label="Loading what differs" />;
  }
  const conflicts = countConflicts(service.files);
  const title = [
    counted(service.files.length, 'file'),
    ...(conflicts > 0 ? [counted(conflicts, 'conflict')] : []),
  ].join(', ');
  return (
    <article className={styles.page} aria-label={`Update of ${name}`}>
      <ServiceHead service={service} onChanged={reload} />
      {service.state !== 'current' && service.state !== 'unknown' && (
        <Section title={title} variant="plain">
          <FileDiffs files={service.files} />
        </Section>
      )}
    </article>
  );
}
