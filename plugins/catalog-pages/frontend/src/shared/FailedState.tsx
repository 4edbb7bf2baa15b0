import { ErrorState, ForbiddenState } from '@callboard/ui';

/** Properties of {@link FailedState}. */
export interface FailedStateProps {
  /** What did not work, as in "The catalog did not answer". */
  title: string;
  error: Error;
  onRetry: () => void;
  size?: 'page' | 'compact';
}

/** Says what failed and offers to try again; a missing permission is named as such. */
export function FailedState(props: FailedStateProps) {
  const { error } = props;
  const forbidden =
    error.name === 'NotAllowedError' ||
    ('statusCode' in error && error.statusCode === 403);
  return forbidden ? (
    <ForbiddenState title="You may not see this" size={props.size} />
  ) : (
    <ErrorState {...props} />
  );
}
