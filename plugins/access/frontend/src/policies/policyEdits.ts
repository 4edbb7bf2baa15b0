import type {
  Defaults,
  PolicyDocument,
  Role,
  Rule,
} from '@callboard/plugin-access-common';

/**
 * A change of a policy that can be made to any version of it, so that it can
 * be made again where somebody else was quicker.
 */
export type PolicyEdit = (document: PolicyDocument) => PolicyDocument;

function put<T extends { id: string }>(items: T[], item: T): T[] {
  return items.some(({ id }) => id === item.id)
    ? items.map(old => (old.id === item.id ? item : old))
    : [...items, item];
}

/** Adds a role, or replaces the one with its id. */
export function putRole(role: Role): PolicyEdit {
  return document => ({ ...document, roles: put(document.roles, role) });
}

/** Takes a role away, also from the rules that name it beside others. */
export function removeRole(roleId: string): PolicyEdit {
  return document => ({
    ...document,
    roles: document.roles.filter(({ id }) => id !== roleId),
    rules: document.rules.map(rule =>
      rule.roles.includes(roleId)
        ? { ...rule, roles: rule.roles.filter(id => id !== roleId) }
        : rule,
    ),
  });
}

/** Adds a rule, or replaces the one with its id. */
export function putRule(rule: Rule): PolicyEdit {
  return document => ({ ...document, rules: put(document.rules, rule) });
}

/** Takes a rule away. */
export function removeRule(ruleId: string): PolicyEdit {
  return document => ({
    ...document,
    rules: document.rules.filter(({ id }) => id !== ruleId),
  });
}

/** Sets what holds where no rule does. */
export function putDefaults(defaults: Defaults): PolicyEdit {
  return document => ({ ...document, defaults });
}

/** Ids of the rules that would be about nobody without a role. */
export function rulesOnlyFor(roleId: string, document: PolicyDocument): Rule[] {
  return document.rules.filter(
    ({ roles }) => roles.length === 1 && roles[0] === roleId,
  );
}
