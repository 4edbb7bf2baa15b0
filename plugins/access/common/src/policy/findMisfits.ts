import type { PolicyProblem } from './parsePolicy';
import type { PolicyDocument, Role, Rule } from './types';

/**
 * Finds where the parts of a document of the right shape do not fit together.
 */
export function findMisfits(document: PolicyDocument): PolicyProblem[] {
  const roles = new Map(document.roles.map(role => [role.id, role]));
  return [
    ...findDuplicates('roles', document.roles),
    ...findDuplicates('rules', document.rules),
    ...document.rules.flatMap((rule, index) => [
      ...findUnknownRoles(rule.roles, `rules[${index}].roles`, roles),
      ...findUnknownRoles(
        rule.exceptRoles ?? [],
        `rules[${index}].exceptRoles`,
        roles,
      ),
      ...findOwnersLeftOut(rule, `rules[${index}]`, roles),
      ...findUnclearCondition(rule, `rules[${index}]`),
    ]),
  ];
}

function findDuplicates(
  list: string,
  items: { id: string }[],
): PolicyProblem[] {
  const first = new Map<string, number>();
  return items.flatMap(({ id }, index) => {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, index);
      return [];
    }
    return [
      {
        path: `${list}[${index}].id`,
        reason: `"${id}" is also the id of ${list}[${before}]`,
      },
    ];
  });
}

function findUnknownRoles(
  ids: string[],
  path: string,
  known: Map<string, Role>,
): PolicyProblem[] {
  return ids.flatMap((role, index) =>
    known.has(role)
      ? []
      : [{ path: `${path}[${index}]`, reason: `there is no role "${role}"` }],
  );
}

/** Who owns a resource is a condition, and a role is left out as a whole. */
function findOwnersLeftOut(
  rule: Rule,
  path: string,
  known: Map<string, Role>,
): PolicyProblem[] {
  return (rule.exceptRoles ?? []).flatMap((id, index) =>
    known.get(id)?.members.includes('owners')
      ? [
          {
            path: `${path}.exceptRoles[${index}]`,
            reason: `"${id}" has the member owners, which cannot be left out; use a condition`,
          },
        ]
      : [],
  );
}

function findUnclearCondition(rule: Rule, path: string): PolicyProblem[] {
  const types = rule.match.resourceTypes ?? [];
  if (!rule.condition || types.length === 1) {
    return [];
  }
  return [
    {
      path: `${path}.match.resourceTypes`,
      reason:
        types.length === 0
          ? 'must name the resource type that the condition is about'
          : `must name one resource type, because a condition is about one; has ${types.length}`,
    },
  ];
}
