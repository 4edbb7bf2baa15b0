import type {
  Action,
  Effect,
  Match,
  Rule,
} from '@callboard/plugin-access-common';
import { GroupNode, toCondition, toTree } from '../conditions/conditionTree';

/** A rule while it is edited: empty lists instead of missing ones. */
export interface RuleFormValue {
  id: string;
  title: string;
  effect: Effect;
  roles: string[];
  exceptRoles: string[];
  permissions: string[];
  resourceTypes: string[];
  actions: Action[];
  plugins: string[];
  condition: GroupNode;
}

/**
 * Makes a rule editable.
 *
 * @param rule - undefined for a new one
 */
export function toFormValue(rule: Rule | undefined): RuleFormValue {
  const match = rule?.match ?? {};
  return {
    id: rule?.id ?? '',
    title: rule?.title ?? '',
    effect: rule?.effect ?? 'allow',
    roles: rule?.roles ?? [],
    exceptRoles: rule?.exceptRoles ?? [],
    permissions: match.permissions ?? [],
    resourceTypes: match.resourceTypes ?? [],
    actions: match.actions ?? [],
    plugins: match.plugins ?? [],
    condition: toTree(rule?.condition),
  };
}

function filled<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** Which permissions an edited rule is about; what is empty is left out. */
export function toMatch(value: RuleFormValue): Match {
  const [permissions, resourceTypes, actions, plugins] = [
    filled(value.permissions),
    filled(value.resourceTypes),
    filled(value.actions),
    filled(value.plugins),
  ];
  return {
    ...(permissions && { permissions }),
    ...(resourceTypes && { resourceTypes }),
    ...(actions && { actions }),
    ...(plugins && { plugins }),
  };
}

/** The rule that a form stands for. */
export function toRule(value: RuleFormValue): Rule {
  const condition = toCondition(value.condition);
  const exceptRoles = filled(value.exceptRoles);
  return {
    id: value.id,
    ...(value.title && { title: value.title }),
    effect: value.effect,
    roles: value.roles,
    ...(exceptRoles && { exceptRoles }),
    match: toMatch(value),
    ...(condition && { condition }),
  };
}
