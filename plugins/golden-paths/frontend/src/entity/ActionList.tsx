import { useApi } from '@backstage/frontend-plugin-api';
import type { EntityAction } from '@callboard/plugin-golden-paths-common';
import {
  EmptyState,
  LoadFailure,
  SkeletonRows,
  StatusBadge,
  useLoad,
} from '@callboard/ui';
import { RiFlashlightLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { entityActionsApiRef } from '../apis';
import styles from './ActionList.module.css';

function ActionItem(props: { action: EntityAction; onChoose: () => void }) {
  const { title, description, url, needsApproval, allowed } = props.action;
  return (
    <li className={styles.action} data-allowed={allowed}>
      <span className={styles.head}>
        {allowed ? (
          <Link to={url} className={styles.title} onClick={props.onChoose}>
            {title}
          </Link>
        ) : (
          <span className={styles.title}>{title}</span>
        )}
        {needsApproval && (
          <StatusBadge status="info">Needs approval</StatusBadge>
        )}
      </span>
      {description && <p className={styles.about}>{description}</p>}
      {!allowed && (
        <p className={styles.why}>
          Your role does not let you run it on this entity.
        </p>
      )}
    </li>
  );
}

/** The templates that fit an entity, each leading to its form, filled. */
export function ActionList(props: {
  entityRef: string;
  /** Called when one of them is opened. */
  onChoose: () => void;
}) {
  const { entityRef, onChoose } = props;
  const api = useApi(entityActionsApiRef);
  const { value, error, reload } = useLoad(
    () => api.listEntityActions(entityRef),
    entityRef,
  );
  if (error) {
    return (
      <LoadFailure
        what="The actions"
        error={error}
        onRetry={reload}
        size="compact"
      />
    );
  }
  if (!value) {
    return <SkeletonRows rows={4} label="Loading actions" />;
  }
  if (value.items.length === 0) {
    return (
      <EmptyState
        size="compact"
        title="No action fits this entity"
        icon={<RiFlashlightLine size={24} />}
      >
        Templates that change what exists, such as adding a database or handing
        over ownership, show up here on the entities they are made for.
      </EmptyState>
    );
  }
  return (
    <ul className={styles.list}>
      {value.items.map(action => (
        <ActionItem
          key={action.templateRef}
          action={action}
          onChoose={onChoose}
        />
      ))}
    </ul>
  );
}
