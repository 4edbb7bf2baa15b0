const MAX_LENGTH = 500;

/**
 * Takes what could be a credential out of the message of an error: people and
 * passwords of addresses, values of queries, and headers.
 */
export function withoutSecrets(text: string): string {
  return text
    .slice(0, 4 * MAX_LENGTH)
    .replace(/:\/\/[^/\s@]+@/g, '://')
    .replace(/\?[^\s'",)]*/g, '?…')
    .replace(/\b(bearer|basic|token)\s+[\w.~+/=-]{8,}/gi, '$1 …')
    .slice(0, MAX_LENGTH);
}
