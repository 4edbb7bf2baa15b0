import type { Approval } from '@callboard/plugin-golden-paths-common';
import { EntityLink, PersonName, RelativeTime } from '@callboard/ui';
import styles from './ApprovalFacts.module.css';
import { progressOf } from './approvalWords';
import { Deadline } from './Deadline';

/** Who asked for an approval, since when, until when, and how far it is. */
export function ApprovalFacts({ approval }: { approval: Approval }) {
  const { templateRef, templateTitle, requestedBy, expiresAt, endedAt } =
    approval;
  const isWaiting = approval.state === 'waiting';
  return (
    <p className={styles.facts}>
      {templateRef ? (
        <EntityLink entity={templateRef} />
      ) : (
        templateTitle && <span>{templateTitle}</span>
      )}
      <span>
        {requestedBy ? (
          <>
            <PersonName of={requestedBy} /> asked{' '}
          </>
        ) : (
          'Asked '
        )}
        <RelativeTime value={approval.requestedAt} />
      </span>
      <span>{progressOf(approval)}</span>
      {isWaiting && expiresAt && (
        <span>
          {approval.onExpiry === 'approve'
            ? 'counts as approved on '
            : 'counts as refused on '}
          <Deadline at={expiresAt} />
        </span>
      )}
      {!isWaiting && endedAt && (
        <span>
          ended <RelativeTime value={endedAt} />
        </span>
      )}
    </p>
  );
}
