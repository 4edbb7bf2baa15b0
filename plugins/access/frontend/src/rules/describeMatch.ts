import type { Action, Match } from '@callboard/plugin-access-common';

const verbs: Record<Action, string> = {
  create: 'create',
  read: 'read',
  update: 'update',
  delete: 'delete',
};

function listWords(values: string[]): string {
  return values.length > 3
    ? `${values.slice(0, 3).join(', ')} and ${values.length - 3} more`
    : values.join(', ');
}

/**
 * Which permissions a rule is about, in one line of words.
 *
 * @param match - of the rule
 */
export function describeMatch(match: Match): string {
  const { permissions, actions, plugins, resourceTypes } = match;
  return [
    permissions ? listWords(permissions) : 'every permission',
    actions && `that may ${actions.map(action => verbs[action]).join(' or ')}`,
    resourceTypes && `on ${listWords(resourceTypes)}`,
    plugins && `of ${listWords(plugins)}`,
  ]
    .filter(Boolean)
    .join(' ');
}
