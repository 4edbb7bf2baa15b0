import { CustomErrorBase } from '@backstage/errors';

/** Thrown when a Git host answers with a failure that has no better name. */
export class GiteaRefusedError extends CustomErrorBase {
  name = 'GiteaRefusedError' as const;

  constructor(status: number, said: string) {
    super(`The Git host answered with ${status}: ${said}`);
  }
}
