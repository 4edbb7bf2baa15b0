import { InputError } from '@backstage/errors';
import { withoutStack } from '../../withoutStack';

/** A template that went beyond a limit. */
export class TemplateTooLargeError extends InputError {
  /**
   * The scaffolder, as we patch it, lets a task fail with such an error. Any
   * other that comes from an expression leaves the expression as it is.
   */
  readonly isTemplateLimit = true;

  constructor(message: string) {
    super(message);
    withoutStack(this);
  }
}
