const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Says how long ago something is, or how far ahead.
 *
 * @param age - in milliseconds; negative for what is to come
 */
export function wordAge(age: number): string {
  const length = Math.abs(age);
  if (length < HOUR) {
    return age < 0 ? 'in less than an hour' : 'less than an hour ago';
  }
  const words =
    length < 2 * DAY
      ? count(Math.floor(length / HOUR), 'hour')
      : count(Math.floor(length / DAY), 'day');
  return age < 0 ? `in ${words}` : `${words} ago`;
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}
