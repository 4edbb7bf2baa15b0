import { sameValue } from '@callboard/ui';
import type {
  PolicyDocument,
  Role,
  Rule,
} from '@callboard/plugin-access-common';

/** Something that both sides changed, differently. */
export interface Clash {
  kind: 'role' | 'rule' | 'defaults';
  /** Of the role or rule; `defaults` for the defaults. */
  id: string;
  /** Undefined where that side removed it. */
  mine: Role | Rule | PolicyDocument['defaults'] | undefined;
  theirs: Role | Rule | PolicyDocument['defaults'] | undefined;
}

/** Which side is taken where both changed the same. */
export type Side = 'mine' | 'theirs';

/** A draft, carried over to a newer version. */
export interface RebasedPolicy {
  document: PolicyDocument;
  clashes: Clash[];
}

/** The three documents of a rebase. */
export interface RebaseInput {
  /** What the draft was made from. */
  base: PolicyDocument;
  /** The draft. */
  mine: PolicyDocument;
  /** What was published since. */
  theirs: PolicyDocument;
}

/** A key for {@link Clash}es, such as `rule:guests-run`. */
export function clashKey({ kind, id }: Pick<Clash, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

interface Lists<T> {
  base: T[];
  mine: T[];
  theirs: T[];
}

function rebaseList<T extends Role | Rule>(
  kind: 'role' | 'rule',
  lists: Lists<T>,
  sideOf: (key: string) => Side,
): { items: T[]; clashes: Clash[] } {
  const byId = (items: T[]) => new Map(items.map(item => [item.id, item]));
  const [base, mine, theirs] = [lists.base, lists.mine, lists.theirs].map(byId);
  const clashes: Clash[] = [];
  // The order of theirs, then what only the draft has.
  const ids = new Set([...theirs.keys(), ...mine.keys()]);
  const items = [...ids].flatMap(id => {
    const [was, here, there] = [base.get(id), mine.get(id), theirs.get(id)];
    const changedHere = !sameValue(was, here);
    const changedThere = !sameValue(was, there);
    let taken = changedHere ? here : there;
    if (changedHere && changedThere && !sameValue(here, there)) {
      clashes.push({ kind, id, mine: here, theirs: there });
      taken = sideOf(clashKey({ kind, id })) === 'mine' ? here : there;
    }
    return taken ? [taken] : [];
  });
  return { items, clashes };
}

/**
 * Carries the changes of a draft over to what was published meanwhile: what
 * only one side changed is taken from it, and what both did is reported.
 *
 * @param input - the three documents
 * @param choices - side to take per clash, by {@link clashKey}; default: mine
 */
export function rebasePolicy(
  input: RebaseInput,
  choices: ReadonlyMap<string, Side> = new Map(),
): RebasedPolicy {
  const { base, mine, theirs } = input;
  const sideOf = (key: string): Side => choices.get(key) ?? 'mine';
  const roles = rebaseList(
    'role',
    { base: base.roles, mine: mine.roles, theirs: theirs.roles },
    sideOf,
  );
  const rules = rebaseList(
    'rule',
    { base: base.rules, mine: mine.rules, theirs: theirs.rules },
    sideOf,
  );
  const clashes = [...roles.clashes, ...rules.clashes];
  const changedHere = !sameValue(base.defaults, mine.defaults);
  let defaults = changedHere ? mine.defaults : theirs.defaults;
  if (
    changedHere &&
    !sameValue(base.defaults, theirs.defaults) &&
    !sameValue(mine.defaults, theirs.defaults)
  ) {
    const clash = { kind: 'defaults' as const, id: 'defaults' };
    clashes.push({ ...clash, mine: mine.defaults, theirs: theirs.defaults });
    defaults =
      sideOf(clashKey(clash)) === 'mine' ? mine.defaults : theirs.defaults;
  }
  return {
    document: { roles: roles.items, rules: rules.items, defaults },
    clashes,
  };
}
