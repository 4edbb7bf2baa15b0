import { Button } from '@backstage/ui';
import { RiErrorWarningLine, RiRefreshLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { CopyField } from '../CopyField/CopyField';
import { describeError } from './describeError';
import { StateBlock } from './StateBlock';

/** What an {@link ErrorState} needs. */
export interface ErrorStateProps {
  /** What failed, as in "The catalog could not be loaded". */
  title: string;
  /** The cause; its message is shown and its id offered for copying. */
  error?: unknown;
  /** Tries the same again. Leave it out when that cannot help. */
  onRetry?: () => void;
  /** What else the person can do. */
  children?: ReactNode;
  /** `compact` for a block inside a card; default `page`. */
  size?: 'page' | 'compact';
}

/** Says what failed, why if known, and what to do; with an id for support. */
export function ErrorState(props: ErrorStateProps) {
  const { message, id } = describeError(props.error);
  return (
    <StateBlock
      role="alert"
      tone="bad"
      icon={<RiErrorWarningLine size={24} />}
      title={props.title}
      size={props.size}
      actions={
        props.onRetry && (
          <Button
            variant="secondary"
            iconStart={<RiRefreshLine />}
            onPress={props.onRetry}
          >
            Try again
          </Button>
        )
      }
    >
      {message && <p>{message}</p>}
      {props.children}
      {id && <CopyField label="Error id" value={id} showLabel />}
    </StateBlock>
  );
}
