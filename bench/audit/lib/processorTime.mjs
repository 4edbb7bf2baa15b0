import fs from 'node:fs';

/** Kernel clock ticks per second, which Linux has fixed for programs. */
const TICKS = 100;

/**
 * Processor time that processes of this machine have used, in milliseconds.
 *
 * @param {number[]} pids those that are gone count as nothing
 */
export function processorTime(pids) {
  return pids.reduce((sum, pid) => sum + timeOf(pid), 0);
}

function timeOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in parentheses, may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  } catch {
    return 0;
  }
}
