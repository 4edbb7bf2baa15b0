import type { FieldChange } from '@callboard/ui';

/** A field of a check or track in lines of words. */
export type DescribedField = [field: string, lines: string[]];

/** The fields that differ, with the lines of both sides. */
export function changesOf(
  before: DescribedField[],
  after: DescribedField[],
): FieldChange[] {
  const old = new Map(before);
  const now = new Map(after);
  return [...new Map([...old, ...now]).keys()]
    .map(field => ({
      field,
      before: old.get(field) ?? [],
      after: now.get(field) ?? [],
    }))
    .filter(change => change.before.join('\n') !== change.after.join('\n'));
}
