import { ResponseError } from '@backstage/errors';
import { ErrorState, ForbiddenState } from '@callboard/ui';

/** Says why a part of the log cannot be shown, and what to do. */
export function AuditFailure(props: {
  /** With a capital letter, such as "The audit log". */
  what: string;
  error: Error;
  onRetry: () => void;
  size?: 'page' | 'compact';
}) {
  const { what, error, onRetry, size } = props;
  if (error instanceof ResponseError && error.statusCode === 403) {
    return (
      <ForbiddenState title="The audit log is closed to you" size={size}>
        <p>
          Your role does not include it. Ask one of the administrators of this
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
      size={size}
    />
  );
}
