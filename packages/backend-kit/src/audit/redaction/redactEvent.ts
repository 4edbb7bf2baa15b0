import type { AuditorEvent } from '@backstage/backend-defaults/auditor';
import type { JsonObject } from '@backstage/types';
import { redactJson } from './redactJson';
import { redactText } from './redactText';
import { rememberCleaned } from './rememberCleaned';

const clean = rememberCleaned(text => redactText(text));

/**
 * Takes the secrets out of an event that is about to be logged. What is known
 * to be secret from the configuration, the logger takes out itself.
 */
export function redactEvent(event: AuditorEvent): AuditorEvent {
  const { actor, meta, request } = event;
  const { userAgent } = actor;
  return {
    ...event,
    ...(userAgent && { actor: { ...actor, userAgent: clean(userAgent) } }),
    ...(request && { request: { ...request, url: clean(request.url) } }),
    ...(meta && { meta: redactMeta(meta) }),
    ...(event.status === 'failed' && { error: redactError(event.error) }),
  };
}

function redactMeta(meta: JsonObject): JsonObject {
  const budget = { characters: 100_000, values: 5000 };
  return redactJson(meta, budget, clean) as JsonObject;
}

/** The same error, unless its words hold a secret. */
function redactError(error: Error): Error {
  const { name, message, stack = '' } = error;
  if (clean(message) === message && clean(stack) === stack.slice(0, 16_384)) {
    return error;
  }
  const redacted = new Error(clean(message));
  redacted.name = name;
  redacted.stack = clean(stack);
  return redacted;
}
