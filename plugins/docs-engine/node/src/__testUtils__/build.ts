import fs from 'node:fs';
import path from 'node:path';
import type { DocsWarning } from '@callboard/plugin-docs-engine-common';
import { runBuild } from '../build/runBuild';
import { DEFAULT_LIMITS, type BuildLimits } from '../limits';
import type { BuildProgress } from '../types';
import { CommitGate } from '../worker/CommitGate';
import type { BuildJob } from '../worker/protocol';

/** What a test says of a build. */
export type TestBuild = Pick<BuildJob, 'source' | 'out'> &
  Partial<Omit<BuildJob, 'limits'>> & { limits?: Partial<BuildLimits> };

/** Builds in this thread and collects what listeners are told. */
export function build({ limits, ...job }: TestBuild) {
  const all = { ...DEFAULT_LIMITS, ...limits };
  const progress: BuildProgress[] = [];
  const told: DocsWarning[] = [];
  const result = runBuild(
    {
      staging: path.join(job.out, '.callboard-build-test'),
      engine: 'test',
      cacheBytes: 1e8,
      gate: CommitGate.memory(),
      limits: all,
      seconds: all.seconds,
      ...job,
    },
    {
      onProgress: step => progress.push(step),
      onWarning: warning => told.push(warning),
    },
  );
  return { ...result, progress, told };
}

/** All files of a folder with their content and the number of their inode. */
export function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => {
        const file = path.join(entry.parentPath, entry.name);
        const { ino } = fs.statSync(file);
        return [
          path.relative(folder, file),
          `${ino} ${fs.readFileSync(file, 'latin1')}`,
        ];
      }),
  );
}

/** Names of files that differ between two states of a folder. */
export function changed(
  before: Record<string, string>,
  after: Record<string, string>,
): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(file => before[file] !== after[file])
    .sort();
}
