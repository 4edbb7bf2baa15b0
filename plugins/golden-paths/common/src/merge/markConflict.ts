/** What the sides of a conflict are called. */
export interface ConflictLabels {
  ours: string;
  theirs: string;
}

/**
 * Marks a conflict as git does.
 *
 * @param conflict - both sides, and how the lines of the text end
 */
export function markConflict(conflict: {
  ours: string;
  theirs: string;
  labels: ConflictLabels;
  end: string;
}): string {
  const { ours, theirs, labels, end } = conflict;
  const side = (text: string) =>
    text === '' || text.endsWith('\n') ? text : `${text}${end}`;
  return [
    `<<<<<<< ${labels.ours}${end}`,
    side(ours),
    `=======${end}`,
    side(theirs),
    `>>>>>>> ${labels.theirs}${end}`,
  ].join('');
}
