import { ReactElement } from 'react';
import {
  RiCheckLine,
  RiErrorWarningLine,
  RiLoader4Line,
} from '@remixicon/react';
import { EntityLink } from '@callboard/ui';
import { NameCheck } from './useNameCheck';
import styles from './ServiceNameField.module.css';

/** Says what is known about a name: icon, word and a link to what has it. */
export function NameCheckMessage(props: {
  check: NameCheck;
  /** What a well-formed name looks like. */
  rule?: string;
  /** Whether the form was sent without a name. */
  missing: boolean;
}): ReactElement | null {
  const { check, rule, missing } = props;
  switch (check.status) {
    case 'empty':
      return missing ? <Bad>Give it a name.</Bad> : null;
    case 'malformed':
      return <Bad>{rule ?? 'This is not a usable name.'}</Bad>;
    case 'checking':
      return (
        <span className={styles.quiet}>
          <RiLoader4Line size={16} aria-hidden="true" />
          <span>Checking whether it is free…</span>
        </span>
      );
    case 'failed':
      return (
        <Bad>
          Could not check whether it is free: {check.error.message}. It is
          checked again when you go on.
        </Bad>
      );
    case 'free':
      return (
        <span className={styles.good}>
          <RiCheckLine size={16} aria-hidden="true" />
          <span>
            Free.
            {check.repository && (
              <>
                {' '}
                The code will live in <code>{check.repository}</code>.
              </>
            )}
          </span>
        </span>
      );
    default:
      return (
        <Bad>
          Taken by{' '}
          {'entityRef' in check ? (
            <EntityLink entity={check.entityRef} showIcon={false} />
          ) : (
            <a href={check.repositoryUrl}>{check.repository}</a>
          )}
          . Choose another name.
        </Bad>
      );
  }
}

function Bad(props: { children: React.ReactNode }) {
  return (
    <span className={styles.bad}>
      <RiErrorWarningLine size={16} aria-hidden="true" />
      <span>{props.children}</span>
    </span>
  );
}
