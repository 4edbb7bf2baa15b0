/** How grave a line of a log is. */
export type LogLevel = 'info' | 'warn' | 'error' | 'debug';

/** A line of a step's log, taken apart. */
export interface LogLine {
  /** When it was written, in ISO 8601. */
  time?: string;
  level?: LogLevel;
  text: string;
}

// Colours for terminals, which actions put around the level.
const terminalCodes = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');
const timed = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ?/;
const levelled = /^(info|warn|error|debug): /;

/**
 * Takes a line as the event stream gives it apart: moment, level, text.
 *
 * @param line - as in "2026-01-31T10:00:00.000Z info: Cloning"
 */
export function parseLogLine(line: string): LogLine {
  const plain = line.replace(terminalCodes, '');
  const time = timed.exec(plain);
  const rest = plain.slice(time?.[0].length ?? 0);
  const level = levelled.exec(rest);
  return {
    time: time?.[1],
    level: level?.[1] as LogLevel | undefined,
    text: rest.slice(level?.[0].length ?? 0).trimEnd(),
  };
}
