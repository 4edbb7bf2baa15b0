import { fillCondition } from './fillCondition';
import type { FilledCondition } from './fillCondition';
import { Standing } from './RoleIndex';
import type { Standings } from './RoleIndex';
import type { CompiledRule, PermissionRules } from './RuleIndex';
import type { Principal } from './types';

/** Whether a rule holds: for all resources, for none, or under a condition. */
export type Hold = 'always' | 'never' | FilledCondition;

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
  /** Where the effect is the other one: rules that deny, first. */
  denies: ConditionalRule[];
  /** Rules that allow where nothing does so anyway. */
  allows: ConditionalRule[];
}

/** Weighs all rules about a permission; the order of rules does not matter. */
export function settle(question: Case): Settlement {
  const { about, principal } = question;
  const denies: ConditionalRule[] = [];
  for (const rule of about.denying) {
    const hold = holdOf(rule, question);
    if (hold === 'always') {
      return { effect: 'deny', by: rule, denies: [], allows: [] };
    }
    if (hold !== 'never') {
      denies.push({ rule, condition: hold });
    }
  }
  const allows: ConditionalRule[] = [];
  for (const rule of about.allowing) {
    const hold = holdOf(rule, question);
    if (hold === 'always') {
      return { effect: 'allow', by: rule, denies, allows: [] };
    }
    if (hold !== 'never') {
      allows.push({ rule, condition: hold });
    }
  }
  return principal.userEntityRef !== undefined && about.byDefault === 'allow'
    ? { effect: 'allow', denies, allows: [] }
    : { effect: 'deny', denies, allows };
}

/** Whether a rule about the permission holds for who asks. */
export function holdOf(rule: CompiledRule, question: Case): Hold {
  const { about, principal, meets } = question;
  const standing = highestOf(rule.roles, question.standings);
  if (standing === Standing.none) {
    return 'never';
  }
  const { condition } = rule.rule;
  if (standing === Standing.member && !condition) {
    return 'always';
  }
  const { ownerCondition, pluginId, resourceType } = about;
  if (standing === Standing.owner && !ownerCondition) {
    return 'never';
  }
  if (resourceType === undefined || pluginId === undefined) {
    // Nobody can look at the condition: what might be denied is denied.
    return rule.rule.effect === 'deny' ? 'always' : 'never';
  }
  const [first, second] = [
    standing === Standing.owner ? ownerCondition : undefined,
    condition,
  ].flatMap(part =>
    part ? [fillCondition(part, principal, resourceType)] : [],
  );
  const filled: FilledCondition = second ? { allOf: [first, second] } : first;
  if (!meets) {
    return filled;
  }
  return meets(filled, rule) ? 'always' : 'never';
}

/** How somebody stands to the roles of a rule, at best. */
export function highestOf(
  roles: readonly number[],
  standings: Standings,
): number {
  let highest: number = Standing.none;
  for (const position of roles) {
    if (standings[position] > highest) {
      highest = standings[position];
    }
  }
  return highest;
}
