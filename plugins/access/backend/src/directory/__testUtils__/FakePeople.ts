import type { People } from '../People';

/** A company in memory. */
export class FakePeople implements People {
  /** How often it was asked. */
  calls = 0;
  readonly #groups: Record<string, { below?: string[]; users?: string[] }>;

  /** @param groups - by reference, with the groups and users right below */
  constructor(groups: Record<string, { below?: string[]; users?: string[] }>) {
    this.#groups = groups;
  }

  async findGroups(refs: string[]) {
    this.calls++;
    return new Set(refs.filter(ref => ref in this.#groups));
  }

  async findUsers(refs: string[]) {
    this.calls++;
    return new Map(
      refs.flatMap(ref => {
        const groups = Object.entries(this.#groups)
          .filter(([, { users }]) => users?.includes(ref))
          .map(([group]) => group);
        return groups.length > 0 ? [[ref, groups] as const] : [];
      }),
    );
  }

  async withGroupsBelow(refs: string[]) {
    this.calls++;
    const below = (ref: string): string[] => [
      ref,
      ...(this.#groups[ref]?.below ?? []).flatMap(below),
    ];
    return { groups: [...new Set(refs.flatMap(below))], complete: true };
  }

  async findMembers(groups: string[], limit: number) {
    this.calls++;
    const all = new Set(groups.flatMap(ref => this.#groups[ref]?.users ?? []));
    return { people: [...all].sort().slice(0, limit), total: all.size };
  }
}
