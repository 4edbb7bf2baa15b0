import { ResponseError } from '@backstage/errors';

/**
 * What a client throws when the backend refuses.
 *
 * @param status - of HTTP
 * @param error - name, message, and what the backend adds
 */
export async function refusal(
  status: number,
  error: { name: string; message: string; [more: string]: unknown },
): Promise<ResponseError> {
  const body = JSON.stringify({
    error,
    response: { statusCode: status },
  });
  return ResponseError.fromResponse({
    ok: false,
    status,
    statusText: error.name,
    headers: new Headers({ 'content-type': 'application/json' }),
    url: 'http://localhost/api/scorecards',
    text: async () => body,
    json: async () => JSON.parse(body),
  } as unknown as Response);
}
