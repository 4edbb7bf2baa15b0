import { ResponseError } from '@backstage/errors';
import { ErrorState, ForbiddenState } from '@callboard/ui';

/** Says why the __featuresWords__ cannot be shown, and what to do. */
export function __Features__Failure(props: {
  error: Error;
  onRetry: () => void;
}) {
  const { error, onRetry } = props;
  if (error instanceof ResponseError && error.statusCode === 403) {
    return <ForbiddenState title="You may not see __featuresWords__" />;
  }
  return (
    <ErrorState
      title="The __featuresWords__ could not be loaded"
      error={error}
      onRetry={onRetry}
    />
  );
}
