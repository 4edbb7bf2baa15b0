import {
  RELATION_CHILD_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';

/** Reads entities by their references, undefined for those that are missing. */
export type ReadEntities = (
  refs: string[],
) => Promise<Array<Entity | undefined>>;

/** What bounds the walk upwards. */
export interface GroupAncestryOptions {
  /** For how long the parents of a group are kept, in milliseconds. */
  keepMs: number;
  /** Groups whose parents are kept at the same time. */
  maxGroups: number;
  /** Clock in milliseconds; default: a monotonic one. */
  now?: () => number;
}

/** No company is deeper; a longer chain is a mistake in the catalog. */
const MAX_LEVELS = 50;

/**
 * Finds the groups above groups. Parents are kept for a while and shared by all
 * users, because most of them meet a few levels up.
 */
export class GroupAncestry {
  readonly #parents = new Map<string, { refs: string[]; until: number }>();
  readonly #options: GroupAncestryOptions;
  readonly #now: () => number;

  constructor(options: GroupAncestryOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
  }

  /**
   * The given groups and all groups above them, each once. Groups that are not
   * in the catalog stay, and end their chain; cycles end where they close.
   *
   * @param groups - full entity references in lower case
   * @param read - reads groups from the catalog
   */
  async withAncestors(groups: string[], read: ReadEntities): Promise<string[]> {
    const found = new Set(groups);
    let level = [...found];
    for (let depth = 0; level.length > 0 && depth < MAX_LEVELS; depth++) {
      const parents = await this.#parentsOf(level, read);
      level = parents.filter(ref => !found.has(ref));
      level.forEach(ref => found.add(ref));
    }
    return [...found];
  }

  async #parentsOf(groups: string[], read: ReadEntities): Promise<string[]> {
    const now = this.#now();
    const known = new Map(
      groups.flatMap(ref => {
        const entry = this.#parents.get(ref);
        return entry && entry.until > now ? [[ref, entry.refs]] : [];
      }),
    );
    const unknown = groups.filter(ref => !known.has(ref));
    const entities = unknown.length > 0 ? await read(unknown) : [];
    unknown.forEach((ref, index) => {
      const refs = parentRefs(entities[index]);
      known.set(ref, refs);
      this.#keep(ref, { refs, until: now + this.#options.keepMs });
    });
    return [...new Set([...known.values()].flat())];
  }

  #keep(ref: string, entry: { refs: string[]; until: number }) {
    this.#parents.delete(ref);
    this.#parents.set(ref, entry);
    const [oldest] = this.#parents.keys();
    if (this.#parents.size > this.#options.maxGroups && oldest !== undefined) {
      this.#parents.delete(oldest);
    }
  }
}

function parentRefs(group: Entity | undefined): string[] {
  const own = group && stringifyEntityRef(group);
  return (group?.relations ?? []).flatMap(({ type, targetRef }) =>
    type === RELATION_CHILD_OF &&
    targetRef.startsWith('group:') &&
    targetRef !== own
      ? [targetRef]
      : [],
  );
}
