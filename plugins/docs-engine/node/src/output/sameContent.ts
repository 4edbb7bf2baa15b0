import fs from 'node:fs';

const CHUNK = 64 * 1024;

/** Whether two files are there and have the same bytes. */
export function sameContent(one: string, other: string): boolean {
  const first = fileStat(one);
  if (!first || first.size !== fileStat(other)?.size) {
    return false;
  }
  const a = fs.openSync(one, 'r');
  const b = fs.openSync(other, 'r');
  try {
    const left = Buffer.allocUnsafe(CHUNK);
    const right = Buffer.allocUnsafe(CHUNK);
    for (let at = 0; at < first.size;) {
      const read = fs.readSync(a, left, 0, CHUNK, at);
      const length = fs.readSync(b, right, 0, CHUNK, at);
      if (
        read === 0 ||
        read !== length ||
        left.compare(right, 0, read, 0, read) !== 0
      ) {
        return false;
      }
      at += read;
    }
    return true;
  } finally {
    fs.closeSync(a);
    fs.closeSync(b);
  }
}

function fileStat(file: string): fs.Stats | undefined {
  try {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    return stat?.isFile() ? stat : undefined;
  } catch {
    return undefined;
  }
}
