/** The head of a CGI answer. */
export interface CgiHead {
  status: number;
  headers: [name: string, value: string][];
  /** First byte of the body. */
  bodyStart: number;
}

/**
 * Parses the head of what a CGI program writes.
 *
 * @param output - what it wrote so far
 * @returns undefined when the head is not complete yet
 */
export function parseCgiHead(output: Buffer): CgiHead | undefined {
  const text = output.toString('latin1');
  const end = /\r?\n\r?\n/.exec(text);
  if (!end) {
    return undefined;
  }
  const lines = text.slice(0, end.index).split(/\r?\n/);
  const fields = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  });
  const status = fields.find(([name]) => name.toLowerCase() === 'status');
  return {
    status: status ? Number.parseInt(status[1], 10) : 200,
    headers: fields.filter(field => field !== status),
    bodyStart: end.index + end[0].length,
  };
}
