import { createRequire } from 'node:module';
import { InputError } from '@backstage/errors';
import { runBounded } from './runBounded';

type Validate = (
  value: unknown,
  schema: unknown,
  ...more: unknown[]
) => unknown;

const timeouts = new WeakMap<object, { timeoutMs: number }>();

/**
 * Bounds how long values may be checked against the schemas of templates in
 * this process: `pattern` holds a regular expression of the template's author,
 * which meets what anybody enters.
 *
 * @param timeoutMs - in milliseconds
 */
export function limitSchemas(timeoutMs: number): void {
  // The scaffolder's own copy, whose function it looks up when it calls it.
  const library: { validate: Validate } = createRequire(
    require.resolve('@backstage/plugin-scaffolder-backend'),
  )('jsonschema');
  const known = timeouts.get(library);
  if (known) {
    known.timeoutMs = timeoutMs;
    return;
  }
  const limit = { timeoutMs };
  timeouts.set(library, limit);
  const { validate } = library;
  library.validate = (value, schema, ...more) => {
    const check = () => validate(value, schema, ...more);
    return hasPattern(schema)
      ? runBounded(check, {
          timeoutMs: limit.timeoutMs,
          onTimeout: () =>
            new InputError(
              `It took longer than ${limit.timeoutMs / 1000} s to check the values against the patterns in the template's parameters. The author of the template should simplify them.`,
            ),
        })
      : check();
  };
}

/** `pattern` or `patternProperties`, wherever they are. */
function hasPattern(schema: unknown) {
  return JSON.stringify(schema)?.includes('"pattern') ?? false;
}
