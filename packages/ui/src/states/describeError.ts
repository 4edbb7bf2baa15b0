/** The parts of an error that a person can use. */
export interface ErrorDescription {
  /** Why it failed, in the words of the server where it gave any. */
  message?: string;
  /** Finds the failure in the logs. */
  id?: string;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function requestId(response: unknown): string | undefined {
  const { headers } = record(response);
  return headers instanceof Headers
    ? (headers.get('x-request-id') ?? undefined)
    : undefined;
}

/**
 * Reads what a person can use from anything that was thrown: the server's own
 * message if the error carries a response, else the error's, and an id.
 */
export function describeError(error: unknown): ErrorDescription {
  const thrown = record(error);
  const answer = record(record(thrown.body).error);
  return {
    message: text(answer.message) ?? text(thrown.message) ?? text(error),
    id: text(answer.id) ?? text(thrown.id) ?? requestId(thrown.response),
  };
}
