import type { JsonValue } from '@backstage/types';
import type { Condition, ConditionLeaf, Principal } from './types';

/** A leaf that says which resources it is about, as Backstage wants it. */
export interface FilledLeaf extends ConditionLeaf {
  resourceType: string;
}

/** A condition without placeholders. */
export type FilledCondition =
  | { allOf: [FilledCondition, ...FilledCondition[]] }
  | { anyOf: [FilledCondition, ...FilledCondition[]] }
  | { not: FilledCondition }
  | FilledLeaf;

/**
 * Stands for the references of who did not sign in. It must not be empty: to
 * some rules an empty value means that any will do.
 */
const NOBODY = 'user:nobody/nobody';

/**
 * Puts the principal in the places of `$currentUser` and `$ownershipRefs`.
 *
 * @param condition - as a policy has it
 * @param principal - who asks
 * @param resourceType - what the condition is about
 */
export function fillCondition(
  condition: Condition,
  principal: Principal,
  resourceType: string,
): FilledCondition {
  const inner = (part: Condition) =>
    fillCondition(part, principal, resourceType);
  if ('allOf' in condition) {
    const [first, ...others] = condition.allOf;
    return { allOf: [inner(first), ...others.map(inner)] };
  }
  if ('anyOf' in condition) {
    const [first, ...others] = condition.anyOf;
    return { anyOf: [inner(first), ...others.map(inner)] };
  }
  if ('not' in condition) {
    return { not: inner(condition.not) };
  }
  const { rule, params } = condition;
  return params
    ? { resourceType, rule, params: fillObject(params, principal) }
    : { resourceType, rule };
}

function fillObject(
  params: Record<string, JsonValue | undefined>,
  principal: Principal,
): Record<string, JsonValue> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, fillValue(value, principal)]],
    ),
  );
}

function fillValue(value: JsonValue, principal: Principal): JsonValue {
  if (value === '$currentUser') {
    return principal.userEntityRef ?? NOBODY;
  }
  if (value === '$ownershipRefs') {
    return ownershipRefsOf(principal);
  }
  if (Array.isArray(value)) {
    return value.flatMap(item =>
      item === '$ownershipRefs'
        ? ownershipRefsOf(principal)
        : [fillValue(item, principal)],
    );
  }
  return typeof value === 'object' && value !== null
    ? fillObject(value, principal)
    : value;
}

function ownershipRefsOf({
  userEntityRef,
  ownershipEntityRefs,
}: Principal): string[] {
  return userEntityRef !== undefined && ownershipEntityRefs.length > 0
    ? [...ownershipEntityRefs]
    : [userEntityRef ?? NOBODY];
}
