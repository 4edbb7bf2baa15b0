import { ErrorState, ForbiddenState } from '@callboard/ui';
import { ReactNode } from 'react';

/** Properties of {@link TaskFailedState}. */
export interface TaskFailedStateProps {
  /** What did not work, as in "The tasks could not be loaded". */
  title: string;
  error: Error;
  onRetry?: () => void;
  /** What else the person can do. */
  children?: ReactNode;
}

/** Says what failed; a missing permission is named as such. */
export function TaskFailedState(props: TaskFailedStateProps) {
  const { error } = props;
  return 'statusCode' in error && error.statusCode === 403 ? (
    <ForbiddenState title="You may not see these tasks" />
  ) : (
    <ErrorState {...props} />
  );
}
