export type RetryOptions = {
  attempts?: number;
  baseMs?: number;
  retryIf?: (error: unknown) => boolean;
  sleep?: (ms: number) => Promise<void>;
  random?: () => number;
};

/**
 * Tries again with growing pauses and full jitter. Without jitter all pods come
 * back in the same second; we have the graph.
 */
export async function retry<T>(work: () => Promise<T>, options: RetryOptions = {}): Promise<T> {
  const {
    attempts = 4,
    baseMs = 100,
    retryIf = () => true,
    sleep = ms => new Promise(resolve => setTimeout(resolve, ms)),
    random = Math.random,
  } = options;

  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !retryIf(error)) throw error;
      await sleep(random() * baseMs * 2 ** (attempt - 1));
    }
  }
}
