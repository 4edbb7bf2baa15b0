import type { PolicyDocument } from './types';
import type { Change, PolicyDiff } from './versions';

/** What is compared of a version. */
export interface ComparedPolicy {
  version: number;
  document: PolicyDocument;
}

/**
 * Says what a version changes. Roles and rules are found by their ids, so it
 * does not matter that others were put before them.
 *
 * @param from - the version before
 * @param to - the version after
 */
export function diffPolicies(
  from: ComparedPolicy,
  to: ComparedPolicy,
): PolicyDiff {
  const [before, after] = [from.document, to.document];
  return {
    from: from.version,
    to: to.version,
    roles: diffLists(before.roles, after.roles),
    rules: diffLists(before.rules, after.rules),
    defaults: diffLists(
      [{ id: 'defaults', ...before.defaults }],
      [{ id: 'defaults', ...after.defaults }],
    ).map(change => ({
      ...change,
      before: before.defaults,
      after: after.defaults,
    })),
  };
}

/** Changes in the order of the list after, then what was removed. */
function diffLists<T extends { id: string }>(
  before: T[],
  after: T[],
): Change<T>[] {
  const old = new Map(before.map(item => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap(item => diffItems(old.get(item.id), item)),
    ...before
      .filter(({ id }) => !kept.has(id))
      .flatMap(item => diffItems(item, undefined)),
  ];
}

function diffItems<T extends { id: string }>(
  before: T | undefined,
  after: T | undefined,
): Change<T>[] {
  const [old, now] = [before, after].map(item => textsOf(item));
  const fields = [...new Set([...old.keys(), ...now.keys()])].filter(
    field => old.get(field) !== now.get(field),
  );
  const id = after?.id ?? before?.id;
  if (id === undefined || fields.length === 0) {
    return [];
  }
  return [
    {
      id,
      ...(before && { before }),
      ...(after && { after }),
      fields: fields.filter(field => field !== 'id'),
    },
  ];
}

function textsOf(item: object | undefined): Map<string, string> {
  return new Map(
    Object.entries(item ?? {}).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, canonical(value)]],
    ),
  );
}

/** JSON in which the order of keys does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}
