/**
 * A moment as a `datetime-local` field of HTML shows it: in the time zone of
 * the person, to the minute.
 *
 * @param value - ISO 8601
 * @returns such as `2026-03-01T08:00`; empty if there is none
 */
export function toLocalText(value: string | undefined): string {
  if (!value) {
    return '';
  }
  const time = new Date(value);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [
    String(time.getFullYear()).padStart(4, '0'),
    two(time.getMonth() + 1),
    two(time.getDate()),
  ].join('-');
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

/**
 * Reads what such a field holds.
 *
 * @returns ISO 8601; undefined if it is empty or no moment
 */
export function fromLocalText(text: string): string | undefined {
  const time = new Date(text);
  return text && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined;
}
