import type { Condition, Match } from '@callboard/plugin-access-common';
import { describeCondition } from '../conditions/describeCondition';
import { memberName } from '../roles/memberName';

const matchNames: Record<keyof Match, string> = {
  permissions: 'permission',
  resourceTypes: 'resource type',
  actions: 'action',
  plugins: 'plugin',
};

function matchLines(match: Match): string[] {
  const lines = (Object.keys(matchNames) as (keyof Match)[]).flatMap(key =>
    (match[key] ?? []).map(value => `${matchNames[key]} ${value}`),
  );
  return lines.length > 0 ? lines : ['every permission'];
}

/**
 * What a field of a role, a rule or the defaults says, in lines of words.
 *
 * @param field - its name
 * @param value - undefined if it is not there
 */
export function linesOf(field: string, value: unknown): string[] {
  if (value === undefined) {
    return [];
  }
  if (field === 'match') {
    return matchLines(value as Match);
  }
  if (field === 'condition') {
    return [describeCondition(value as Condition)];
  }
  if (field === 'members' && Array.isArray(value)) {
    return value.map(member => memberName(String(member)));
  }
  if (Array.isArray(value)) {
    return value.map(String);
  }
  return [typeof value === 'object' ? JSON.stringify(value) : String(value)];
}
