import type { PolicyProblem } from './parsePolicy';
import type { PolicyDocument, Rule } from './types';

/**
 * Finds where the parts of a document of the right shape do not fit together.
 */
export function findMisfits(document: PolicyDocument): PolicyProblem[] {
  const roles = new Set(document.roles.map(role => role.id));
  return [
    ...findDuplicates('roles', document.roles),
    ...findDuplicates('rules', document.rules),
    ...document.rules.flatMap((rule, index) => [
      ...findUnknownRoles(rule, `rules[${index}]`, roles),
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
  rule: Rule,
  path: string,
  known: Set<string>,
): PolicyProblem[] {
  return rule.roles.flatMap((role, index) =>
    known.has(role)
      ? []
      : [
          {
            path: `${path}.roles[${index}]`,
            reason: `there is no role "${role}"`,
          },
        ],
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
