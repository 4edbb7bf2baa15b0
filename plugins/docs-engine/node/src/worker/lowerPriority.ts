import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Lets other threads go first, those of requests above all. Linux has priorities
 * for single threads, and tells a thread its number; elsewhere nothing changes.
 * Not the lowest one: a portal that is busy all the time would keep a build from
 * ending within its deadline.
 */
export function lowerPriority() {
  try {
    const thread = Number(path.basename(fs.readlinkSync('/proc/thread-self')));
    os.setPriority(thread, os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A build at the usual priority is as good.
  }
}
