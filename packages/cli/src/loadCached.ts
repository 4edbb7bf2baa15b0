import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

const TAIL_BYTES = 4;
/** So many times the work is worth a new cache. */
const MUCH = 4;

/** A module, and what keeps V8's work on it for the next time. */
export interface CachedModule<T> {
  exports: T;
  /**
   * Writes what was compiled by now. Does nothing when it was kept before, unless
   * that was after much less work, when V8 had seen less of the code.
   *
   * @param work - how much this run has done, in any unit
   */
  keep(work: number): void;
}

/**
 * Loads a CommonJS bundle with the code that V8 compiled the last time, which
 * saves a large part of a short run. It lies beside the bundle, or is not used
 * when that folder cannot be written. The bundle is ASCII: with other characters
 * V8 would hold it in twice the memory.
 */
export function loadCached<T>(file: string): CachedModule<T> {
  const cacheFile = `${file}.${process.version}-${process.arch}.cache`;
  const { cachedData, before } = readCache(cacheFile);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${fs.readFileSync(file, 'latin1')}\n})`,
    { filename: file, cachedData },
  );
  const loaded = { exports: {} as T };
  script.runInThisContext()(
    loaded.exports,
    createRequire(file),
    loaded,
    file,
    path.dirname(file),
  );
  return {
    exports: loaded.exports,
    keep: work => {
      if (script.cachedDataRejected !== false || work > MUCH * before) {
        writeCache(cacheFile, script.createCachedData(), work);
      }
    },
  };
}

/** A cache ends with the work that had been done when it was made. */
function readCache(file: string): { cachedData?: Buffer; before: number } {
  try {
    const content = fs.readFileSync(file);
    const end = content.length - TAIL_BYTES;
    return {
      cachedData: content.subarray(0, end),
      before: content.readUInt32LE(end),
    };
  } catch {
    return { before: 0 };
  }
}

function writeCache(file: string, cachedData: Buffer, work: number) {
  const partial = `${file}.${process.pid}`;
  const tail = Buffer.alloc(TAIL_BYTES);
  tail.writeUInt32LE(work);
  try {
    fs.writeFileSync(partial, Buffer.concat([cachedData, tail]));
    fs.renameSync(partial, file);
  } catch {
    // The next run compiles again.
  }
}
