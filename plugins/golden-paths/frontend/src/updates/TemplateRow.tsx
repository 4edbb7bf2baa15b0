import type { TemplateAdoption } from '@callboard/plugin-golden-paths-common';
import { counted } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { countServices } from './countServices';
import { DriftBar } from './DriftBar';
import styles from './TemplateListPage.module.css';
import { UpdateCounts } from './UpdateCounts';
import { useUpdatesPath } from './useUpdatesPath';

/** A template in the list: how its services stand, and their updates. */
export function TemplateRow({ template }: { template: TemplateAdoption }) {
  const path = useUpdatesPath();
  const { templateRef, title, currentVersion, versions } = template;
  return (
    <li className={styles.template}>
      <div className={styles.name}>
        <Link to={path.template(templateRef)} className={styles.title}>
          {title}
        </Link>
        <span className={styles.facts}>
          Version <code>{currentVersion}</code> is current
        </span>
        <span className={styles.facts}>
          {counted(countServices(template), 'service')} on{' '}
          {counted(versions.length, 'version')}
        </span>
      </div>
      <DriftBar template={template} />
      <UpdateCounts template={template} />
    </li>
  );
}
