import { RiInboxLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { StateBlock } from './StateBlock';

/** What an {@link EmptyState} needs. */
export interface EmptyStateProps {
  /** What is missing, as in "Nothing starred yet". */
  title: string;
  /** What the place is for. */
  children?: ReactNode;
  /** The one next step: a button or a link. */
  action?: ReactNode;
  icon?: ReactNode;
  /** `compact` for a block inside a card; default `page`. */
  size?: 'page' | 'compact';
}

/** Says what an empty place is for and offers the first step. */
export function EmptyState(props: EmptyStateProps) {
  return (
    <StateBlock
      tone="neutral"
      icon={props.icon ?? <RiInboxLine size={24} />}
      title={props.title}
      actions={props.action}
      size={props.size}
    >
      {props.children}
    </StateBlock>
  );
}
