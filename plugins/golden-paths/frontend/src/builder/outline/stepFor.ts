import type { Action } from '@backstage/plugin-scaffolder-common';
import type { JsonObject } from '@backstage/types';

/**
 * A new step for an action, with the inputs that it needs left to fill in.
 *
 * @param action - what it runs
 * @param taken - ids of the other steps
 */
export function stepFor(action: Action, taken: readonly string[]): JsonObject {
  const base = action.id.replace(/[^a-z0-9]+/gi, '-').toLowerCase();
  let id = base;
  for (let number = 2; taken.includes(id); number++) {
    id = `${base}-${number}`;
  }
  const required = action.schema?.input?.required ?? [];
  return {
    id,
    name: action.id,
    action: action.id,
    ...(required.length > 0 && {
      input: Object.fromEntries(required.map(name => [name, ''])),
    }),
  };
}
