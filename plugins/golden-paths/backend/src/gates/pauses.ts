const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST_LOOK_MS = 10_000;

/**
 * When approvers are told that time runs out: a day before it does.
 *
 * @returns undefined when there is not more than a day anyway
 */
export function reminderOf(
  requestedAt: Date,
  expiresAt?: string,
): Date | undefined {
  const at = expiresAt ? Date.parse(expiresAt) - DAY_MS : undefined;
  return at !== undefined && at > requestedAt.getTime()
    ? new Date(at)
    : undefined;
}

/**
 * When a gate is looked at for the first time.
 *
 * @param options.isPolled - whether something outside has to be asked
 * @param options.at - moments at which something happens by itself
 */
export function firstLook(
  requestedAt: Date,
  options: { isPolled: boolean; at: (Date | string | undefined)[] },
): Date | undefined {
  const moments = options.at.flatMap(at =>
    at === undefined ? [] : [new Date(at).getTime()],
  );
  const polled = options.isPolled
    ? [requestedAt.getTime() + FIRST_LOOK_MS]
    : [];
  const all = [...moments, ...polled];
  return all.length > 0 ? new Date(Math.min(...all)) : undefined;
}
