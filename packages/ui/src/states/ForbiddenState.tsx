import { RiLockLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { StateBlock } from './StateBlock';

/** What a {@link ForbiddenState} needs. */
export interface ForbiddenStateProps {
  /** What is closed, as in "You may not see scheduled tasks". */
  title: string;
  /** Who can give access, and how to ask. */
  children?: ReactNode;
  action?: ReactNode;
  /** `compact` for a block inside a card; default `page`. */
  size?: 'page' | 'compact';
}

/** Says that a place is closed to this person and who can open it. */
export function ForbiddenState(props: ForbiddenStateProps) {
  return (
    <StateBlock
      tone="warn"
      icon={<RiLockLine size={24} />}
      title={props.title}
      actions={props.action}
      size={props.size}
    >
      {props.children ?? (
        <p>Your role does not include it. Ask the platform team for access.</p>
      )}
    </StateBlock>
  );
}
