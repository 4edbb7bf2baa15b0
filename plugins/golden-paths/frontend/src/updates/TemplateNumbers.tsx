import type { TemplateAdoption } from '@callboard/plugin-golden-paths-common';
import { Section } from '@callboard/ui';
import { DriftBar } from './DriftBar';
import styles from './TemplateNumbers.module.css';
import { UpdateCounts } from './UpdateCounts';
import { VersionsInUse } from './VersionsInUse';

/** How the services of a template stand: states, versions, pull requests. */
export function TemplateNumbers({ template }: { template: TemplateAdoption }) {
  return (
    <div className={styles.numbers}>
      <Section title="State" className={styles.states}>
        <div className={styles.parts}>
          <DriftBar template={template} />
          <UpdateCounts template={template} />
        </div>
      </Section>
      <Section title="Versions in use">
        <VersionsInUse template={template} />
      </Section>
    </div>
  );
}
