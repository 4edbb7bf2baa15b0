import { z } from 'zod';

const answerSchema = z.object({
  backstageIdentity: z
    .object({ identity: z.object({ userEntityRef: z.string() }) })
    .optional(),
  error: z.object({ name: z.string(), message: z.string() }).optional(),
});

const messageSchema = z.object({
  response: answerSchema.optional(),
  error: answerSchema.shape.error,
});

/** What an answer of the auth plugin says. */
export interface SignInAnswer {
  user?: string;
  error?: string;
}

/** Reads the JSON that refreshing a session is answered with. */
export function readJsonAnswer(body: string): SignInAnswer {
  const answer = answerSchema.safeParse(parseJson(body)).data;
  return toAnswer(answer?.backstageIdentity, answer?.error);
}

/**
 * Reads the page at the end of an OAuth sign-in. Its script hands a message to
 * the window that opened it, as JSON that is encoded for a URL.
 */
export function readPageAnswer(html: string): SignInAnswer {
  const encoded = /decodeURIComponent\('([^']*)'\)/.exec(html)?.[1] ?? '';
  const message = messageSchema.safeParse(parseJson(decode(encoded))).data;
  return toAnswer(message?.response?.backstageIdentity, message?.error);
}

/** The subject of a token in an answer, which we made and need not check. */
export function readTokenAnswer(body: string): SignInAnswer {
  const token = z
    .object({ access_token: z.string() })
    .safeParse(parseJson(body)).data;
  const payload = Buffer.from(
    token?.access_token.split('.')[1] ?? '',
    'base64url',
  ).toString();
  const claims = z.object({ sub: z.string() }).safeParse(parseJson(payload));
  return claims.success ? { user: claims.data.sub } : {};
}

function toAnswer(
  identity: z.infer<typeof answerSchema>['backstageIdentity'],
  error: z.infer<typeof answerSchema>['error'],
): SignInAnswer {
  return {
    ...(identity && { user: identity.identity.userEntityRef }),
    ...(error && { error: `${error.name}: ${error.message}` }),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
