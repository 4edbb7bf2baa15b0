/** How long an answer is reused, in milliseconds. */
const CACHE_MS = 2000;
/** How long the database may take to answer, in milliseconds. */
const TIMEOUT_MS = 1500;

/**
 * Wraps a query into a probe that answers within 1.5 s, also when packets to
 * the database vanish, and asks at most once in 2 s.
 *
 * @param query - rejects if the database cannot be reached
 * @param now - clock in milliseconds, replaceable in tests
 * @returns a function that resolves to whether the database answers
 */
export function createDatabaseProbe(
  query: () => Promise<void>,
  now: () => number = Date.now,
): () => Promise<boolean> {
  let last: { at: number; result: Promise<boolean> } | undefined;

  return () => {
    if (!last || now() - last.at >= CACHE_MS) {
      last = { at: now(), result: withinDeadline(query()) };
    }
    return last.result;
  };
}

async function withinDeadline(query: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<boolean>(resolve => {
    timer = setTimeout(resolve, TIMEOUT_MS, false);
  });
  const answer = query.then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answer, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
