import fs from 'node:fs';
import path from 'node:path';

const STAGING = /^\.callboard-build-(\d+)-\d+$/;

/** Folder for content that is not in place yet, of a build of this process. */
export function stagingFolder(out: string, build: number): string {
  return path.join(out, `.callboard-build-${process.pid}-${build}`);
}

/** Whether an entry of an output folder is such a folder. */
export function isStaging(name: string): boolean {
  return STAGING.test(name);
}

/** Removes what processes left behind that were killed while they built. */
export function removeLeftovers(out: string) {
  if (!fs.existsSync(out)) {
    return;
  }
  for (const name of fs.readdirSync(out)) {
    const owner = STAGING.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) {
      fs.rmSync(path.join(out, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return Object(error).code === 'EPERM';
  }
}
