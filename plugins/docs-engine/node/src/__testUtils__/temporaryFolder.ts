import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

/** A folder with these files, removed after the tests of the file. */
export function temporaryFolder(
  files: Record<string, string | Buffer> = {},
): string {
  const folder = fs.realpathSync(
    fs.mkdtempSync(path.join(os.tmpdir(), 'docs-engine-')),
  );
  made.push(folder);
  writeFiles(folder, files);
  return folder;
}

/** Writes files below a folder. */
export function writeFiles(
  folder: string,
  files: Record<string, string | Buffer>,
) {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}
