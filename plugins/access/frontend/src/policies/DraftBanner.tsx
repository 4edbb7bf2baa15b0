import { Button, ButtonLink } from '@backstage/ui';
import { StatusBadge } from '@callboard/ui';
import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { useAccessPath } from '../shared/useAccessPath';
import { DiscardDialog } from './DiscardDialog';
import styles from './DraftBanner.module.css';
import { usePolicyWorkspace } from './PolicyWorkspace';
import { countChanges, useDiff } from './useDiff';

function changesText(count: number | undefined): string {
  if (count === undefined) {
    return 'Counting changes …';
  }
  return count === 1 ? '1 change' : `${count} changes`;
}

/** Says that a draft is worked on, how it differs, and what can be done. */
export function DraftBanner() {
  const { shown, isDraft, state } = usePolicyWorkspace();
  const accessPath = useAccessPath();
  const { pathname } = useLocation();
  const [isDiscarding, setDiscarding] = useState(false);
  const diff = useDiff(isDraft ? shown.version : undefined);
  const isOutdated =
    shown.basedOn !== undefined && shown.basedOn !== state.published;
  const page = accessPath('versions', shown.version);
  // The page of the draft says and offers the same.
  if (!isDraft || pathname.startsWith(page)) {
    return null;
  }
  return (
    <section aria-label="Your draft" className={styles.banner}>
      <div className={styles.text}>
        <strong>
          Draft {shown.version}
          {shown.basedOn !== undefined && `, based on ${shown.basedOn}`}
        </strong>
        <span className={styles.count}>
          {diff.error
            ? 'Changes could not be counted'
            : changesText(diff.value && countChanges(diff.value))}
          . It holds for nobody until it is published.
        </span>
        {isOutdated && (
          <StatusBadge status="warn">
            Version {state.published} was published since
          </StatusBadge>
        )}
      </div>
      <div className={styles.actions}>
        {isOutdated ? (
          <ButtonLink variant="secondary" size="small" href={`${page}/rebase`}>
            Bring up to date
          </ButtonLink>
        ) : (
          <ButtonLink variant="secondary" size="small" href={page}>
            Review and publish
          </ButtonLink>
        )}
        <Button
          variant="tertiary"
          size="small"
          onPress={() => setDiscarding(true)}
        >
          Discard
        </Button>
      </div>
      {isDiscarding && (
        <DiscardDialog draft={shown} onClose={() => setDiscarding(false)} />
      )}
    </section>
  );
}
