import type { Drift } from '@callboard/plugin-golden-paths-common';
import { EntityLink, RelativeTime } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { DriftBadge } from '../updates/DriftBadge';
import { describeUpdate } from '../updates/serviceFacts';
import { UpdateLink } from '../updates/UpdateLink';
import { useUpdatesPath } from '../updates/useUpdatesPath';
import { VersionStep } from '../updates/VersionStep';
import { Answers } from './Answers';
import styles from './TemplateCard.module.css';

/** The template of an entity, the version it is at, and its update. */
export function TemplateFacts({ drift }: { drift: Drift }) {
  const { entityRef, templateRef, usedVersion, currentVersion, state } = drift;
  const { source, update, problem, answers = {} } = drift;
  const path = useUpdatesPath();
  const changes = describeUpdate(drift);
  return (
    <div className={styles.facts}>
      <span className={styles.line}>
        <span className={styles.muted}>
          {source === 'adopted' ? 'Adopted into' : 'Made from'}
        </span>
        <EntityLink entity={templateRef} />
      </span>
      <span className={styles.line}>
        <DriftBadge state={state} />
        <VersionStep from={usedVersion} to={currentVersion} />
      </span>
      {state === 'unknown' && problem && !changes && (
        <p className={styles.muted}>{problem}</p>
      )}
      {changes && state !== 'current' && (
        <Link to={path.service(entityRef)} className={styles.link}>
          What the update changes: {changes}
        </Link>
      )}
      {update && (
        <span className={styles.line}>
          <span className={styles.muted}>
            Last update{' '}
            <RelativeTime value={update.endedAt ?? update.openedAt} />
          </span>
          <UpdateLink update={update} />
        </span>
      )}
      <Answers answers={answers} />
    </div>
  );
}
