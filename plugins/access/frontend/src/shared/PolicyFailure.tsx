import { ResponseError } from '@backstage/errors';
import { ErrorState, ForbiddenState } from '@callboard/ui';

/** Says why a part of the policy cannot be shown, and what to do. */
export function PolicyFailure(props: {
  /** With a capital letter, such as "The roles". */
  what: string;
  error: Error;
  onRetry: () => void;
}) {
  const { what, error, onRetry } = props;
  if (error instanceof ResponseError && error.statusCode === 403) {
    return (
      <ForbiddenState title={`${what} are closed to you`}>
        <p>
          Your role does not include them. Ask one of the administrators of this
          portal.
        </p>
      </ForbiddenState>
    );
  }
  return (
    <ErrorState
      title={`${what} could not be loaded`}
      error={error}
      onRetry={onRetry}
    />
  );
}
