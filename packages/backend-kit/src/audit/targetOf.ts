import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * Members of an event's `meta` that name what it was done to, the first one
 * first; a list counts if it names one. Entity references are kept as they are; of the others, the kind is
 * put before.
 */
const NAMES: [member: string, kind?: string][] = [
  ['target'],
  ['entityRef'],
  ['entityRefs'],
  ['templateRef'],
  ['resourceRef'],
  ['locationRef'],
  ['userEntityRef'],
  ['policyVersion', 'policy'],
  ['taskId', 'task'],
  ['toolName', 'tool'],
  ['clusterName', 'cluster'],
  ['cluster', 'cluster'],
  ['uid', 'uid'],
  ['id', 'id'],
];

/**
 * Finds what an event was done to.
 *
 * @param meta - what the plugin said about it
 * @returns such as `component:default/website`, `task:4f…`, `policy:12`;
 *   undefined if it names nothing, or more than one thing
 */
export function targetOf(meta: JsonObject | undefined): string | undefined {
  for (const [member, kind] of NAMES) {
    const name = nameIn(meta?.[member]);
    if (name) {
      return kind ? `${kind}:${name}` : name;
    }
  }
  const location = meta?.location;
  return isObject(location) ? nameIn(location.target) : undefined;
}

function nameIn(value: JsonValue | undefined): string | undefined {
  const name = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return typeof name === 'string' || typeof name === 'number'
    ? String(name)
    : undefined;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
