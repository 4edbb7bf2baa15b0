import { Worker } from 'node:worker_threads';

/**
 * A thread of its own, because a template may keep the event loop busy for good
 * just when the parent is gone. On Windows the parent's id never changes.
 */
const WATCH = `
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, 1000);
`;

/** Ends this process at once when the one that started it is gone. */
export function endWithParent(): void {
  const end = () => process.exit(0);
  process.once('disconnect', end);
  if (!process.connected) {
    end();
  }
  new Worker(WATCH, { eval: true }).unref();
}
