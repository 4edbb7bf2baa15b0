/** Widths of a grid in pixels. */
export interface GridWidths {
  /** Of the permissions' names. */
  names: number;
  /** Of each role. */
  role: number;
}

/** A column of short words that is wider than this looks empty. */
const MAX_ROLE = 176;

/**
 * Widens the columns until the grid fills its frame: first the roles, up to a
 * limit, then the names. What does not fit keeps the least widths and scrolls.
 *
 * @param least - the least widths
 * @param frame - width of the frame in pixels; 0 while it is not known
 * @param roles - how many columns of roles there are
 */
export function gridWidths(
  least: GridWidths,
  frame: number,
  roles: number,
): GridWidths {
  const room = Math.floor((frame - least.names) / Math.max(1, roles));
  const role = Math.max(least.role, Math.min(room, MAX_ROLE));
  return { names: Math.max(least.names, frame - roles * role), role };
}
