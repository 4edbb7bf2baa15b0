/**
 * Runs something again and again, with a pause after each run. It does not
 * keep the process alive.
 *
 * @param run - must not reject
 * @param pauseMs - in milliseconds
 * @returns ends it; a run that has begun goes on
 */
export function repeat(run: () => Promise<void>, pauseMs: number): () => void {
  let ended = false;
  let timer: NodeJS.Timeout;
  const wait = () => {
    timer = setTimeout(async () => {
      await run();
      if (!ended) {
        wait();
      }
    }, pauseMs).unref();
  };
  wait();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
