/** A moment in the future as its date and time, which a distance would blur. */
export function Deadline({ at }: { at: string }) {
  const time = new Date(at);
  return (
    <time dateTime={time.toISOString()}>
      {new Intl.DateTimeFormat(undefined, {
        dateStyle: 'medium',
        timeStyle: 'short',
      }).format(time)}
    </time>
  );
}
