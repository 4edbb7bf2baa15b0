import { ResponseError } from '@backstage/errors';
import { ReactNode } from 'react';
import { EmptyState } from './EmptyState';
import { ErrorState } from './ErrorState';
import { ForbiddenState } from './ForbiddenState';

/** What a {@link LoadFailure} needs. */
export interface LoadFailureProps {
  /** What was to be shown, with a capital letter, such as "The roles". */
  what: string;
  error: Error;
  onRetry: () => void;
  /** Said to those who may not see it, in place of the standard words. */
  forbidden?: { title: string; hint: ReactNode };
  /** `compact` for a block inside a card; default `page`. */
  size?: 'page' | 'compact';
}

/**
 * Says why something cannot be shown, by what the backend answered: closed to
 * this person, not there, or failed and worth another try.
 */
export function LoadFailure(props: LoadFailureProps) {
  const { what, error, onRetry, forbidden, size } = props;
  const status = error instanceof ResponseError ? error.statusCode : undefined;
  if (status === 403) {
    return (
      <ForbiddenState
        title={forbidden?.title ?? `${what}: closed to you`}
        size={size}
      >
        {forbidden?.hint}
      </ForbiddenState>
    );
  }
  if (status === 404) {
    return (
      <EmptyState title={`${what}: not there`} size={size}>
        It may have been removed or renamed, or you may not see it.
      </EmptyState>
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
