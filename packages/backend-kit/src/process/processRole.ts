/** What a process does: everything, or nothing but run the tasks of templates. */
export type ProcessRole = 'portal' | 'runner';

/** The environment variable that says what a process is for. */
export const PROCESS_ROLE = 'CALLBOARD_ROLE';

/**
 * Tells what this process is for. Runners are started by a portal, with
 * `CALLBOARD_ROLE=runner`.
 *
 * @throws when the variable says something else
 */
export function processRole(): ProcessRole {
  const role = process.env[PROCESS_ROLE] ?? 'portal';
  if (role !== 'portal' && role !== 'runner') {
    throw new Error(
      `${PROCESS_ROLE} is "${role}"; it may be "runner" or "portal", and is set by the portal itself`,
    );
  }
  return role;
}
