import type { ErrorDisplayProps } from '@backstage/frontend-plugin-api';
import { ErrorState } from '@callboard/ui';

/** Shown in place of a part of the portal that crashed. */
export function ErrorPanel({ plugin, error, resetError }: ErrorDisplayProps) {
  const place = plugin?.title ?? plugin?.pluginId;
  return (
    <ErrorState
      title={place ? `${place} stopped working` : 'This part stopped working'}
      error={error}
      onRetry={resetError}
    />
  );
}
