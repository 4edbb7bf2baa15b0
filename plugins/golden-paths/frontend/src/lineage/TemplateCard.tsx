import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { LoadFailure, Section, SkeletonRows, useSeen } from '@callboard/ui';
import { NoTemplate } from './NoTemplate';
import { sourceTemplateOf } from './sourceTemplate';
import styles from './TemplateCard.module.css';
import { TemplateFacts } from './TemplateFacts';
import { useLineageDrift } from './useLineageDrift';

/**
 * Where an entity comes from and how far it is from that. It asks once it is
 * seen, and only for entities that the catalog knows a template of.
 */
export function TemplateCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const source = sourceTemplateOf(entity);
  const { ref, seen } = useSeen<HTMLDivElement>();
  const { value, error, reload } = useLineageDrift(
    source && seen ? entityRef : undefined,
  );
  const drift = value?.items[0];
  return (
    <Section title="Template">
      <div ref={ref} className={styles.card}>
        {source && !value && error && (
          <LoadFailure
            what="What differs from the template"
            size="compact"
            error={error}
            onRetry={reload}
          />
        )}
        {source && !value && !error && (
          <SkeletonRows rows={3} label="Loading what differs" />
        )}
        {drift && <TemplateFacts drift={drift} />}
        {(!source || (value && !drift)) && (
          <NoTemplate entity={entity} source={source} />
        )}
      </div>
    </Section>
  );
}
