import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { processorTime } from '../audit/lib/processorTime.mjs';

const WINDOW_MS = 5000;
const LONGEST_MS = 120_000;
/** Of one core. */
const IDLE_SHARE = 0.05;

/**
 * Waits until each of some processes, with those that it started, takes less
 * than 5 % of a core over 5 s, and for at most two minutes.
 *
 * @param {number[]} pids
 * @returns whether all of them came to rest
 */
export async function untilIdle(pids) {
  const until = performance.now() + LONGEST_MS;
  while (performance.now() < until) {
    const before = pids.map(timeOf);
    await sleep(WINDOW_MS);
    const isIdle = pids.every(
      (pid, index) => timeOf(pid) - before[index] < WINDOW_MS * IDLE_SHARE,
    );
    if (isIdle) {
      return true;
    }
  }
  return false;
}

function timeOf(pid) {
  return processorTime([pid, ...childrenOf(pid)]);
}

function childrenOf(pid) {
  return fs.readdirSync('/proc').filter(entry => parentOf(entry) === pid);
}

function parentOf(entry) {
  try {
    const stat = fs.readFileSync(`/proc/${entry}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
