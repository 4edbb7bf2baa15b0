import type { PolicyDocument, Rule } from '@callboard/plugin-access-common';
import { describeMatch } from './describeMatch';

/** What the list of rules is narrowed by; empty strings do not count. */
export interface RuleFilter {
  /** Words of title, id, role or permissions. */
  text: string;
  role: string;
  effect: string;
}

function textOf(rule: Rule, document: PolicyDocument): string {
  const roles = document.roles
    .filter(({ id }) => rule.roles.includes(id))
    .map(({ title }) => title);
  return [
    rule.id,
    rule.title,
    ...rule.roles,
    ...roles,
    ...(rule.match.permissions ?? []),
    describeMatch(rule.match),
  ]
    .join(' ')
    .toLocaleLowerCase('en-US');
}

/** The rules of a document that a filter leaves, in their order. */
export function filterRules(
  document: PolicyDocument,
  { text, role, effect }: RuleFilter,
): Rule[] {
  const words = text.toLocaleLowerCase('en-US').split(/\s+/).filter(Boolean);
  return document.rules.filter(
    rule =>
      (!role || rule.roles.includes(role)) &&
      (!effect || rule.effect === effect) &&
      (words.length === 0 ||
        words.every(word => textOf(rule, document).includes(word))),
  );
}
