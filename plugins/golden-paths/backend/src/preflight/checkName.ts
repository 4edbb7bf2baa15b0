import { Problem } from './Problem';

const NAME = /^[a-z][a-z0-9-]{1,62}[a-z0-9]$/;

/**
 * Checks that a name can be a repository, a container image and a host name.
 *
 * @param name - the wished name
 * @returns no problem, or the one that says what is expected
 */
export function checkName(name: string): Problem[] {
  if (NAME.test(name)) {
    return [];
  }
  return [
    {
      kind: 'input',
      message: `The name "${name}" is not usable: it takes 3 to 64 lower-case letters, digits and dashes, beginning with a letter and not ending with a dash, like "order-tracker".`,
    },
  ];
}
