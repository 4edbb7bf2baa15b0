const DATE =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|z|[+-]\d\d:?\d\d)?)?$/;

/**
 * Reads a date of ISO 8601, with or without a time. Without a time zone, UTC is
 * meant.
 *
 * @returns milliseconds since 1970, or nothing for what is no date
 */
export function parseDate(text: string): number | undefined {
  const found = DATE.exec(text);
  if (!found) {
    return undefined;
  }
  const [year, month, day, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map(part => (part === undefined ? undefined : Number(part)));
  const at = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    hour,
    minute,
    second,
    Number((found[7] ?? '').padEnd(3, '0').slice(0, 3)),
  );
  // Date.UTC lets February 30 be March 2.
  const date = new Date(at);
  const fits =
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute;
  return fits ? at - offsetOf(found[8]) : undefined;
}

function offsetOf(zone: string | undefined): number {
  if (!zone || zone.length === 1) {
    return 0;
  }
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
