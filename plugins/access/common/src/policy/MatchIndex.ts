import { isResourcePermission } from '@backstage/plugin-permission-common';
import type { Permission } from '@backstage/plugin-permission-common';
import { compileGlob } from './compileGlob';
import type { Match } from './types';

/** Things that are about the same permissions. */
interface Group<T> {
  match: Match;
  fitsName: (name: string) => boolean;
  things: T[];
}

/**
 * Finds things by the permissions that they are about. Looks once at equal
 * matches, and at matches that only list names only if the name is listed: a
 * large policy has far fewer different matches than rules.
 */
export class MatchIndex<T> {
  readonly #pluginOf: (permission: string) => string;
  readonly #byName = new Map<string, Group<T>[]>();
  readonly #others: Group<T>[] = [];

  /**
   * @param things - with what each is about
   * @param pluginOf - id of the plugin that a permission belongs to
   */
  constructor(
    things: { match: Match; thing: T }[],
    pluginOf: (permission: string) => string,
  ) {
    this.#pluginOf = pluginOf;
    const groups = new Map<string, Group<T>>();
    for (const { match, thing } of things) {
      const key = JSON.stringify(match);
      const group = groups.get(key);
      if (group) {
        group.things.push(thing);
      } else {
        groups.set(key, this.#add(match, thing));
      }
    }
  }

  /** All that is about a permission. */
  find(permission: Permission): T[] {
    const named = this.#byName.get(permission.name) ?? [];
    return [...named, ...this.#others].flatMap(group =>
      this.#isAbout(group, permission) ? group.things : [],
    );
  }

  #add(match: Match, thing: T): Group<T> {
    const globs = match.permissions;
    const group = { match, fitsName: compileNames(globs), things: [thing] };
    if (!globs || globs.some(glob => glob.includes('*'))) {
      this.#others.push(group);
      return group;
    }
    for (const name of new Set(globs)) {
      const named = this.#byName.get(name);
      if (named) {
        named.push(group);
      } else {
        this.#byName.set(name, [group]);
      }
    }
    return group;
  }

  #isAbout({ match, fitsName }: Group<T>, permission: Permission): boolean {
    const { resourceTypes, actions, plugins } = match;
    const { action } = permission.attributes;
    return (
      (!resourceTypes ||
        (isResourcePermission(permission) &&
          resourceTypes.includes(permission.resourceType))) &&
      (!actions || (action !== undefined && actions.includes(action))) &&
      fitsName(permission.name) &&
      (!plugins || plugins.includes(this.#pluginOf(permission.name)))
    );
  }
}

function compileNames(globs: string[] | undefined): (name: string) => boolean {
  if (!globs) {
    return () => true;
  }
  const names = new Set(globs.filter(glob => !glob.includes('*')));
  const patterns = globs.filter(glob => glob.includes('*')).map(compileGlob);
  return name => names.has(name) || patterns.some(fits => fits(name));
}
