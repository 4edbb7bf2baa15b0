import { Button } from '@backstage/ui';
import type { Drift } from '@callboard/plugin-golden-paths-common';
import { EntityLink, nameOfRef } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { DriftBadge } from './DriftBadge';
import { canOpenUpdate, describeUpdate } from './serviceFacts';
import styles from './ServiceList.module.css';
import { UpdateLink } from './UpdateLink';
import { useUpdatesPath } from './useUpdatesPath';
import { VersionStep } from './VersionStep';

/** What a {@link ServiceRow} needs. */
export interface ServiceRowProps {
  service: Drift;
  /** Whether the person who looks may open its update. */
  mayOpen: boolean;
  onOpen: () => void;
}

/** A service in a list: how far it is from its template, and its update. */
export function ServiceRow(props: ServiceRowProps) {
  const { service, mayOpen, onOpen } = props;
  const { entityRef, owner, state, problem, update } = service;
  const path = useUpdatesPath();
  const note = describeUpdate(service) || problem || 'What differs';
  return (
    <li className={styles.service}>
      <EntityLink entity={entityRef} />
      <span className={styles.state}>
        <DriftBadge state={state} />
        {state !== 'current' && (
          <Link
            to={path.service(entityRef)}
            className={styles.note}
            aria-label={`${nameOfRef(entityRef)}: ${note}`}
          >
            {note}
          </Link>
        )}
      </span>
      <VersionStep from={service.usedVersion} to={service.currentVersion} />
      <span className={styles.owner}>
        {owner && <EntityLink entity={owner} showIcon={false} />}
      </span>
      <span className={styles.pull}>
        {update && <UpdateLink update={update} />}
      </span>
      <span className={styles.act}>
        {mayOpen && canOpenUpdate(service) && (
          <Button
            variant="secondary"
            size="small"
            aria-label={`Update ${nameOfRef(entityRef)}`}
            onPress={onOpen}
          >
            Update
          </Button>
        )}
      </span>
    </li>
  );
}
