import fs from 'node:fs';

const TICKS = 100;

/**
 * Processor time of replicas and the processes that they started, so far.
 *
 * @returns seconds; 0 where there is no /proc
 */
export function processTimes(replicas) {
  if (!fs.existsSync('/proc/self/stat')) {
    return 0;
  }
  const groups = new Set(replicas.map(({ pid }) => pid));
  let ticks = 0;
  for (const entry of fs.readdirSync('/proc')) {
    const fields = /^\d+$/.test(entry) ? readStat(entry) : undefined;
    if (fields && groups.has(fields.group)) {
      ticks += fields.ticks;
    }
  }
  return ticks / TICKS;
}

/** Resident memory of a process in MB, and the most it has had. */
export function memoryOf(pid) {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = key =>
    Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: read('VmRSS'), most: read('VmHWM') };
}

/** Fields 5, 14 and 15 of proc_pid_stat(5), counted after the name. */
function readStat(pid) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return {
      group: Number(fields[2]),
      ticks: Number(fields[11]) + Number(fields[12]),
    };
  } catch {
    // It ended meanwhile.
    return undefined;
  }
}
