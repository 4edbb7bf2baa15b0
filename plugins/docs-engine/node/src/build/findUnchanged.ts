import fs from 'node:fs';
import path from 'node:path';
import { FolderSource } from '../source/FolderSource';
import { SourceJournal } from '../source/SourceJournal';
import type { JobResult } from '../worker/protocol';
import {
  describeInputs,
  readJson,
  siteFile,
  type BuildInputs,
  type BuildStamp,
} from './BuildStamp';

/**
 * Looks whether the last build would be repeated: same inputs, same sizes and
 * times of all sources and of all files of the site. Reads no page.
 *
 * @returns what the build would say, or undefined when it has to run
 */
export function findUnchanged(inputs: BuildInputs): JobResult | undefined {
  const stamp = readJson<BuildStamp>(siteFile(inputs, 'stamp.json'));
  if (stamp?.inputs !== describeInputs(inputs)) {
    return undefined;
  }
  if (!stamp.files.every(entry => isAsWritten(inputs.out, entry))) {
    return undefined;
  }
  try {
    const source = new FolderSource(inputs.source, inputs.limits);
    if (!SourceJournal.unchanged(stamp.source, source)) {
      return undefined;
    }
  } catch {
    // The build says what is wrong.
    return undefined;
  }
  return {
    pages: stamp.pages,
    written: 0,
    unchanged: stamp.files.length,
    removed: 0,
    warnings: stamp.warnings,
    files: stamp.files.map(([file]) => file),
  };
}

function isAsWritten(
  out: string,
  [file, [size, mtimeMs]]: BuildStamp['files'][number],
): boolean {
  const stat = fs.statSync(path.join(out, file), { throwIfNoEntry: false });
  return stat?.size === size && stat.mtimeMs === mtimeMs;
}
