import { performance } from 'node:perf_hooks';
import { InputError } from '@backstage/errors';
import type { EgressRules } from './EgressRules';
import { type Resolve, resolveAddress } from './resolveAddress';
import { type ProbeAnswer, sendOnce } from './sendOnce';

const MAX_REDIRECTS = 5;

/** What came of a probe. */
export interface ProbeResult extends ProbeAnswer {
  durationMs: number;
}

/**
 * Asks for a URL and follows where it points to. Each step is checked anew.
 *
 * @throws InputError, NotAllowedError when a step may not be taken, and what the
 *   network says when nobody answers
 */
export async function probe(
  address: string,
  options: { rules: EgressRules; signal: AbortSignal; resolve?: Resolve },
): Promise<ProbeResult> {
  const { rules, signal, resolve } = options;
  if (!URL.canParse(address)) {
    throw new InputError('The address to be probed is none');
  }
  const start = performance.now();
  let url = new URL(address);
  for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
    const to = await withSignal(resolveAddress(url, rules, resolve), signal);
    const answer = await sendOnce(url, to, signal);
    const { status, location, untrusted } = answer;
    const next =
      status >= 300 && status < 400 && location && !untrusted
        ? URL.parse(location, url)
        : undefined;
    if (!next) {
      return { ...answer, durationMs: Math.round(performance.now() - start) };
    }
    url = next;
  }
  throw new Error(`It was still redirected after ${MAX_REDIRECTS} steps`);
}

// The system's resolver cannot be stopped.
function withSignal<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    work
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}
