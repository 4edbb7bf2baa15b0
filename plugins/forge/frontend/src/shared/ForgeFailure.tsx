import { ResponseError } from '@backstage/errors';
import { ButtonLink } from '@backstage/ui';
import { EmptyState, ErrorState, ForbiddenState } from '@callboard/ui';
import { RiFileUnknowLine } from '@remixicon/react';
import { useForgePath } from './useForgePath';

/** What a {@link ForgeFailure} needs. */
export interface ForgeFailureProps {
  /** What was to be shown, as in "The repository". */
  what: string;
  error: Error;
  onRetry: () => void;
}

/** Says why something of the Git host cannot be shown, and what to do. */
export function ForgeFailure(props: ForgeFailureProps) {
  const { what, error, onRetry } = props;
  const forgePath = useForgePath();
  const status = error instanceof ResponseError ? error.statusCode : undefined;
  if (status === 404 || status === 400) {
    return (
      <EmptyState
        title={`${what} does not exist`}
        icon={<RiFileUnknowLine size={24} />}
        action={
          <ButtonLink variant="secondary" href={forgePath()}>
            All repositories
          </ButtonLink>
        }
      >
        {messageOf(error)}
      </EmptyState>
    );
  }
  if (status === 403) {
    return <ForbiddenState title={`You may not see ${lower(what)}`} />;
  }
  return (
    <ErrorState
      title={`${what} could not be loaded`}
      error={error}
      onRetry={onRetry}
    />
  );
}

function messageOf(error: Error): string {
  return error instanceof ResponseError ? error.cause.message : error.message;
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}
