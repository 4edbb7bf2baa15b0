/** What a reference in the log leads to. */
export type Reference =
  | { kind: 'entity'; ref: string }
  | { kind: 'task'; id: string }
  | { kind: 'other'; text: string };

const ENTITY = /^([a-z][a-z0-9-]*):[^\s:/]+\/[^\s/]+$/i;

/** These look like entities, but are the names of callers. */
const NO_ENTITIES = new Set(['plugin', 'external', 'service']);

/**
 * Tells entities and runs of templates from everything else.
 *
 * @param text - actor or target of an event
 */
export function readReference(text: string): Reference {
  const [, kind] = ENTITY.exec(text) ?? [];
  if (kind && !NO_ENTITIES.has(kind)) {
    return { kind: 'entity', ref: text };
  }
  return text.startsWith('task:')
    ? { kind: 'task', id: text.slice('task:'.length) }
    : { kind: 'other', text };
}
