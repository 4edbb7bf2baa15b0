import { fillCondition } from './fillCondition';
import type { FilledCondition } from './fillCondition';
import { Standing } from './RoleIndex';
import type { Standings } from './RoleIndex';
import type { CompiledRule, PermissionRules, RulesByRole } from './RuleIndex';
import type { Condition, Principal } from './types';

/** Whether a rule holds: for all resources, for none, or under a condition. */
export type Hold = 'always' | 'never' | FilledCondition;

/** Conditions by `CompiledRule.conditionKey` and whether owners are meant. */
type KnownConditions = Map<number, FilledCondition>;

/** A rule that holds under a condition. */
export interface ConditionalRule {
  rule: CompiledRule;
  condition: FilledCondition;
}

/** Who asks what. */
export interface Case {
  about: PermissionRules;
  standings: Standings;
  principal: Principal;
  /** Whether a condition holds for the resource; undefined if none was given. */
  meets?: (condition: FilledCondition, rule: CompiledRule) => boolean;
}

/** What comes of all rules about a permission together. */
export interface Settlement {
  effect: 'allow' | 'deny';
  /** The rule that decided the effect; undefined if the default did. */
  by?: CompiledRule;
  /** Rules that deny some resources, one for each condition. */
  denies: ConditionalRule[];
  /** Rules that allow some resources, where nothing allows all. */
  allows: ConditionalRule[];
}

/** Weighs all rules about a permission; the order of rules does not matter. */
export function settle(question: Case): Settlement {
  const { about, principal } = question;
  const known: KnownConditions = new Map();
  const denials = weigh(about.denying, question, known);
  if (denials.always) {
    return { effect: 'deny', by: denials.always, denies: [], allows: [] };
  }
  const denies = denials.some;
  const { always, some } = weigh(about.allowing, question, known);
  if (always) {
    return { effect: 'allow', by: always, denies, allows: [] };
  }
  return principal.userEntityRef !== undefined && about.byDefault === 'allow'
    ? { effect: 'allow', denies, allows: [] }
    : { effect: 'deny', denies, allows: some };
}

/** Finds a rule that holds always, else those that do so sometimes. */
function weigh(
  rules: RulesByRole,
  question: Case,
  known: KnownConditions,
): { always?: CompiledRule; some: ConditionalRule[] } {
  // Many rules share a condition, and one of each is enough.
  const some = new Map<FilledCondition, ConditionalRule>();
  for (const role of question.standings.keys()) {
    for (const rule of rules.get(role) ?? []) {
      const hold = holdOf(rule, question, known);
      if (hold === 'always') {
        return { always: rule, some: [] };
      }
      if (hold !== 'never' && !some.has(hold)) {
        some.set(hold, { rule, condition: hold });
      }
    }
  }
  return { some: [...some.values()] };
}

/**
 * Whether a rule about the permission holds for who asks.
 *
 * @param known - conditions that were filled in already for this question
 */
export function holdOf(
  rule: CompiledRule,
  question: Case,
  known: KnownConditions = new Map(),
): Hold {
  const { about, meets } = question;
  const standing = highestOf(rule.roles, question.standings);
  if (standing === Standing.none || isLeftOut(rule, question.standings)) {
    return 'never';
  }
  const { condition, effect } = rule.rule;
  if (standing === Standing.member && !condition) {
    return 'always';
  }
  if (standing === Standing.owner && !about.ownerCondition) {
    return 'never';
  }
  if (about.resourceType === undefined || about.pluginId === undefined) {
    // Nobody can look at the condition: what might be denied is denied.
    return effect === 'deny' ? 'always' : 'never';
  }
  const key = rule.conditionKey * 2 + (standing === Standing.owner ? 1 : 0);
  let filled = known.get(key);
  if (!filled) {
    filled = fill(
      [
        standing === Standing.owner ? about.ownerCondition : undefined,
        condition,
      ],
      question.principal,
      about.resourceType,
    );
    known.set(key, filled);
  }
  if (!meets) {
    return filled;
  }
  return meets(filled, rule) ? 'always' : 'never';
}

/** Whether somebody is in a role that a rule leaves out. */
export function isLeftOut(
  { exceptRoles }: CompiledRule,
  standings: Standings,
): boolean {
  return highestOf(exceptRoles, standings) === Standing.member;
}

function fill(
  parts: (Condition | undefined)[],
  principal: Principal,
  resourceType: string,
): FilledCondition {
  const [first, second] = parts.flatMap(part =>
    part ? [fillCondition(part, principal, resourceType)] : [],
  );
  return second ? { allOf: [first, second] } : first;
}

/** How somebody stands to the roles of a rule, at best. */
export function highestOf(
  roles: readonly number[],
  standings: Standings,
): number {
  let highest: number = Standing.none;
  for (const position of roles) {
    highest = Math.max(highest, standings.get(position) ?? Standing.none);
  }
  return highest;
}
