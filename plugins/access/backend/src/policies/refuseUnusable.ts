import { InputError } from '@backstage/errors';
import { checkPolicy } from '@callboard/plugin-access-common';
import type {
  Installation,
  PolicyDocument,
} from '@callboard/plugin-access-common';

/** How many problems an error names. */
const NAMED = 10;

/**
 * Refuses a policy with conditions that would fail whenever somebody asks:
 * rules that the plugins do not have, or parameters that those do not take.
 * What names things that are not installed at all does no harm, and passes.
 *
 * @param document - as `parsePolicy` gave it
 * @param installation - what the running portal has
 * @throws InputError that names the path and the reason of each problem
 */
export function refuseUnusable(
  document: PolicyDocument,
  installation: Installation,
): void {
  const errors = checkPolicy(document, installation).filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length > 0) {
    throw new InputError(
      errors
        .slice(0, NAMED)
        .map(({ path, reason }) => `${path}: ${reason}`)
        .join('; '),
    );
  }
}
