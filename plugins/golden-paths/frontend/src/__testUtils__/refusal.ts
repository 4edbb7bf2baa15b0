import { ResponseError } from '@backstage/errors';

/**
 * What a client throws when the backend refuses.
 *
 * @param status - of HTTP
 * @param error - name and message
 */
export async function refusal(
  status: number,
  error: { name: string; message: string },
): Promise<ResponseError> {
  return ResponseError.fromResponse(
    Response.json({ error, response: { statusCode: status } }, { status }),
  );
}
