import type { AuditEvent } from '@callboard/plugin-access-common';

/** The columns, in order. */
const COLUMNS = [
  'seq',
  'at',
  'pluginId',
  'eventId',
  'severity',
  'result',
  'actor',
  'via',
  'ip',
  'userAgent',
  'request',
  'target',
  'correlationId',
  'error',
  'meta',
  'hash',
] as const satisfies (keyof AuditEvent)[];

/** What a spreadsheet takes for a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/;

/** The first line: the names of the columns. RFC 4180. */
export const CSV_HEAD = `${COLUMNS.join(',')}\r\n`;

/** An event as a line of CSV. */
export function csvLine(event: AuditEvent): string {
  return `${COLUMNS.map(column => cell(event[column])).join(',')}\r\n`;
}

function cell(value: AuditEvent[keyof AuditEvent]): string {
  if (value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    return String(value);
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // An apostrophe makes a spreadsheet show what would be a formula.
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
