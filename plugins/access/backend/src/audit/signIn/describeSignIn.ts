import type { AuditRecord } from '@callboard/plugin-access-common';
import { readJsonAnswer, readPageAnswer, readTokenAnswer } from './readAnswer';
import type { SignInAnswer } from './readAnswer';
import type { SignInExchange } from './SignInExchange';

/** What a record says about a sign-in, beside the request. */
export type SignInEvent = Pick<
  AuditRecord,
  'eventId' | 'severity' | 'result' | 'actor' | 'error' | 'meta'
>;

const PROVIDER_ROUTE = /^\/([\w-]+)\/(start|refresh|logout|handler\/frame)\/?$/;
const CLIENT_ROUTE = /^\/v1\/(token|revoke|register)\/?$/;
/** An OAuth provider is asked for a session that a visitor never had. */
const NO_SESSION = 'Missing session cookie';

/**
 * Tells what an exchange with the auth plugin was: a sign-in, the renewal of a
 * session, a sign-out, or a token for a client such as an agent.
 *
 * @returns undefined for what is none of these
 */
export function describeSignIn(
  exchange: SignInExchange,
): SignInEvent | undefined {
  const [, provider, step] = PROVIDER_ROUTE.exec(exchange.path) ?? [];
  if (provider) {
    return describeStep(step, provider, exchange);
  }
  const [, use] = CLIENT_ROUTE.exec(exchange.path) ?? [];
  return use && exchange.method === 'POST'
    ? describeClient(use, exchange)
    : undefined;
}

function describeStep(
  step: string,
  provider: string,
  exchange: SignInExchange,
): SignInEvent | undefined {
  switch (step) {
    case 'start':
      return isRefused(exchange)
        ? signIn(provider, failure(exchange))
        : undefined;
    case 'handler/frame':
      return describeReturn(provider, exchange);
    case 'refresh':
      return describeRefresh(provider, exchange);
    default:
      return exchange.method === 'POST'
        ? event('sign-out', 'medium', {
            ...failure(exchange),
            meta: { provider },
          })
        : undefined;
  }
}

/** Back from an OAuth provider. */
function describeReturn(provider: string, exchange: SignInExchange) {
  if (isRefused(exchange)) {
    return signIn(provider, failure(exchange));
  }
  if (exchange.location) {
    const error = URL.parse(exchange.location)?.searchParams.get('error');
    return signIn(provider, error ? { error } : {});
  }
  const answer = readPageAnswer(exchange.body);
  return answer.user || answer.error
    ? signIn(provider, answer)
    : // A provider that only gives access to its own service.
      event('provider-access', 'low', { meta: { provider } });
}

/**
 * Without an OAuth session, a provider that trusts what stands before the
 * portal signs somebody in: guest, persona, an authenticating proxy.
 */
function describeRefresh(provider: string, exchange: SignInExchange) {
  const answer = isRefused(exchange)
    ? failure(exchange)
    : readJsonAnswer(exchange.body);
  if (!exchange.hasSession) {
    return answer.user || (answer.error && !answer.error.includes(NO_SESSION))
      ? signIn(provider, answer)
      : undefined;
  }
  return event('session-refresh', answer.error ? 'medium' : 'low', {
    ...answer,
    meta: { provider },
  });
}

function describeClient(use: string, exchange: SignInExchange) {
  const answer = {
    ...(use === 'token' && readTokenAnswer(exchange.body)),
    ...failure(exchange),
  };
  switch (use) {
    case 'token':
      return event('token-issue', 'medium', answer);
    case 'revoke':
      return event('token-revoke', 'medium', answer);
    default:
      return event('client-register', 'medium', answer);
  }
}

function signIn(provider: string, answer: SignInAnswer): SignInEvent {
  return event('sign-in', 'medium', { ...answer, meta: { provider } });
}

function event(
  eventId: string,
  severity: SignInEvent['severity'],
  answer: SignInAnswer & Pick<SignInEvent, 'meta'>,
): SignInEvent {
  const { user, error, meta } = answer;
  return {
    eventId,
    severity,
    result: error ? 'failed' : 'succeeded',
    ...(user && { actor: user }),
    ...(error && { error }),
    ...(meta && { meta }),
  };
}

function isRefused({ status }: SignInExchange): boolean {
  return status >= 400;
}

function failure(exchange: SignInExchange): SignInAnswer {
  if (!isRefused(exchange)) {
    return {};
  }
  const { error } = readJsonAnswer(exchange.body);
  return { error: error ?? `Answered with status ${exchange.status}` };
}
