import { CustomErrorBase } from '@backstage/errors';

/** Thrown when a host answers with a failure that has no better name. */
export class HostRefusedError extends CustomErrorBase {
  name = 'HostRefusedError' as const;
}
