import fs from 'node:fs';
import path from 'node:path';
import { formerFiles } from './formerFiles';
import { sameContent } from './sameContent';

/** Size in bytes and time of change in milliseconds, of a file as it was written. */
export type FileStamp = [size: number, mtimeMs: number];

/**
 * The folder of a site. New content is kept beside until `commit`, which moves
 * it into place; a build that ends before leaves the site as it was.
 */
export class SiteOutput {
  private readonly staged = new Map<string, string>();
  private readonly kept = new Set<string>();
  private readonly folders = new Set<string>();
  private readonly former: string[];
  private stagings = 0;

  /**
   * @param out folder of the site
   * @param staging folder for new content, on the same file system
   */
  constructor(
    private readonly out: string,
    private readonly staging: string,
  ) {
    fs.mkdirSync(staging, { recursive: true });
    this.former = formerFiles(out);
  }

  /** Whether the file is there as it was written once. */
  has(file: string, [size, mtimeMs]: FileStamp): boolean {
    const stat = this.stat(file);
    return stat?.size === size && stat.mtimeMs === mtimeMs;
  }

  /** The file is part of the site and stays as it is. */
  keep(file: string) {
    this.kept.add(file);
  }

  /** The file gets this content, unless it has it. */
  write(file: string, content: string | Buffer) {
    if (
      this.former.length &&
      this.holds(file, Buffer.from(content as string))
    ) {
      this.keep(file);
    } else {
      fs.writeFileSync(this.stage(file), content);
    }
  }

  /** The file becomes a copy of another, unless it is one. */
  copy(file: string, from: string) {
    if (this.former.length && sameContent(this.path(file), from)) {
      this.keep(file);
    } else {
      fs.copyFileSync(from, this.stage(file));
    }
  }

  /** Where to write new content of a file; `settle` compares it with what is there. */
  stage(file: string): string {
    // Two pages may have one address, such as of a.md and a/README.md.
    const staged = path.join(this.staging, `${this.stagings++}`);
    this.staged.set(file, staged);
    return staged;
  }

  /** Keeps the file as it is if what was staged is the same. */
  settle(file: string) {
    const staged = this.staged.get(file);
    if (staged !== undefined && sameContent(this.path(file), staged)) {
      this.staged.delete(file);
      fs.rmSync(staged);
      this.keep(file);
    }
  }

  /** Whether the site will differ from what it was before. */
  isChanged(): boolean {
    return this.staged.size > 0 || this.obsolete().length > 0;
  }

  /** All files of the site so far, sorted. */
  files(): string[] {
    return [...this.staged.keys(), ...this.kept].sort();
  }

  /** Files that the build before made and this one did not. */
  obsolete(): string[] {
    return this.former.filter(
      file => !this.staged.has(file) && !this.kept.has(file),
    );
  }

  /** Moves everything into place and removes what is not part of the site any more. */
  commit(): { written: number; unchanged: number; removed: number } {
    const obsolete = this.obsolete();
    for (const file of obsolete) {
      this.remove(file);
    }
    for (const [file, staged] of this.staged) {
      this.move(staged, this.path(file));
    }
    fs.rmSync(this.staging, { recursive: true, force: true });
    return {
      written: this.staged.size,
      unchanged: this.kept.size,
      removed: obsolete.length,
    };
  }

  /** Sizes and times of all files, to recognise them later with `has`. */
  stamps(): [file: string, stamp: FileStamp][] {
    return this.files().flatMap(file => {
      const stat = this.stat(file);
      return stat ? [[file, [stat.size, stat.mtimeMs]]] : [];
    });
  }

  private move(staged: string, target: string) {
    const folder = path.dirname(target);
    if (!this.folders.has(folder)) {
      makeFolder(this.out, folder);
      this.folders.add(folder);
    }
    try {
      fs.renameSync(staged, target);
    } catch (error) {
      if (!fs.lstatSync(target, { throwIfNoEntry: false })?.isDirectory()) {
        throw error;
      }
      fs.rmSync(target, { recursive: true });
      fs.renameSync(staged, target);
    }
  }

  private remove(file: string) {
    fs.rmSync(this.path(file), { force: true });
    let folder = path.posix.dirname(file);
    while (folder !== '.') {
      try {
        fs.rmdirSync(this.path(folder));
      } catch {
        return;
      }
      folder = path.posix.dirname(folder);
    }
  }

  private holds(file: string, bytes: Buffer): boolean {
    return (
      this.stat(file)?.size === bytes.length &&
      bytes.equals(fs.readFileSync(this.path(file)))
    );
  }

  private stat(file: string): fs.Stats | undefined {
    try {
      const stat = fs.lstatSync(this.path(file), { throwIfNoEntry: false });
      return stat?.isFile() ? stat : undefined;
    } catch {
      // A folder of the path was a file before.
      return undefined;
    }
  }

  private path(file: string): string {
    return path.join(this.out, file);
  }
}

/** Makes a folder; what was a file with the name of one of its parents goes. */
function makeFolder(out: string, folder: string) {
  try {
    fs.mkdirSync(folder, { recursive: true });
  } catch (error) {
    let blocking = folder;
    while (blocking.length > out.length) {
      if (fs.lstatSync(blocking, { throwIfNoEntry: false })?.isFile()) {
        fs.rmSync(blocking);
        fs.mkdirSync(folder, { recursive: true });
        return;
      }
      blocking = path.dirname(blocking);
    }
    throw error;
  }
}
