import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

/** A module, and what keeps V8's work on it for the next time. */
export interface CachedModule<T> {
  exports: T;
  /** Writes what was compiled by now; does nothing when it was kept before. */
  keep(): void;
}

/**
 * Loads a CommonJS bundle with the code that V8 compiled the last time, which
 * saves a large part of a short run. It lies beside the bundle, or is not used
 * when that folder cannot be written. The bundle is ASCII: with other characters
 * V8 would hold it in twice the memory.
 */
export function loadCached<T>(file: string): CachedModule<T> {
  const cacheFile = `${file}.${process.version}-${process.arch}.cache`;
  const cachedData = readFile(cacheFile);
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
    keep: () => {
      if (!cachedData || script.cachedDataRejected) {
        writeFile(cacheFile, script.createCachedData());
      }
    },
  };
}

function readFile(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

function writeFile(file: string, content: Buffer) {
  const partial = `${file}.${process.pid}`;
  try {
    fs.writeFileSync(partial, content);
    fs.renameSync(partial, file);
  } catch {
    // The next run compiles again.
  }
}
