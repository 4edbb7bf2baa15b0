import fs from 'node:fs';
import path from 'node:path';
import type {
  DocsWarning,
  SourceHost,
} from '@callboard/plugin-docs-engine-common';
import { LimitError, type BuildLimits } from '../limits';
import { decodeText } from './decodeText';
import { FolderError } from './FolderError';
import { SourceJournal } from './SourceJournal';

const { O_RDONLY, O_NONBLOCK } = fs.constants;

/** Never part of documentation, and large. */
const SKIPPED = new Set(['.git', 'node_modules']);

/**
 * Reads a folder without leaving it: links are followed only to targets inside,
 * and only regular files are opened. What was asked for is kept in `journal`.
 */
export class FolderSource implements SourceHost {
  readonly journal = new SourceJournal();
  private readonly root: string;
  private readonly warnings: DocsWarning[] = [];
  /** Real paths of folders, by their path. */
  private readonly folders = new Map<string, string | undefined>();
  private files = 0;
  private bytes = 0;

  /**
   * @param folder what is read
   * @param limits bounds of files and bytes
   * @throws FolderError if the folder does not exist
   */
  constructor(
    folder: string,
    private readonly limits: BuildLimits,
  ) {
    this.root = realFolder(folder);
  }

  /** @inheritdoc */
  readText(file: string): string | undefined {
    const found = this.find(file);
    this.journal.read(file, found?.stat);
    if (!found) {
      return undefined;
    }
    const { text, problems } = decodeText(this.readBytes(file, found.real));
    this.warnings.push(...problems.map(problem => ({ file, ...problem })));
    return text;
  }

  /** What authors should know of the files that were read since the last call. */
  takeWarnings(): DocsWarning[] {
    return this.warnings.splice(0);
  }

  /** @inheritdoc */
  list(folder: string): string[] {
    const found: string[] = [];
    const real = this.realFolder(folder);
    if (real === undefined) {
      this.journal.list(folder, undefined);
      return found;
    }
    const entries: [string, fs.Stats][] = [];
    this.walk({ folder, below: '', real, above: [], entries });
    this.journal.list(folder, entries);
    return entries.map(([name]) => name);
  }

  /**
   * Where a file really is, to copy it.
   * @throws FolderError if it is refused or not there
   */
  locate(file: string): { real: string; stat: fs.Stats } {
    const found = this.find(file);
    if (!found) {
      throw new FolderError(file, 'is not there any more');
    }
    this.journal.read(file, found.stat);
    if (found.stat.size > this.limits.fileBytes) {
      throw new LimitError(
        this.limits,
        'fileBytes',
        `${file} has ${found.stat.size} bytes,`,
      );
    }
    return found;
  }

  /** Size and times of a file, which change when it does; undefined if there is none. */
  stampOf(file: string): string | undefined {
    if (this.journal.stampOf(file) === undefined) {
      this.journal.read(file, this.find(file)?.stat);
    }
    return this.journal.stampOf(file);
  }

  private walk(visit: {
    folder: string;
    below: string;
    real: string;
    above: string[];
    entries: [string, fs.Stats][];
  }) {
    const { folder, below, real, above, entries } = visit;
    const names = fs.readdirSync(real).sort();
    for (const name of names) {
      if (SKIPPED.has(name)) {
        continue;
      }
      const relative = below ? `${below}/${name}` : name;
      const shown = joined(folder, relative);
      const entry = this.resolve(shown, path.join(real, name));
      if (!entry) {
        this.warnings.push({
          file: shown,
          message: 'This link leads nowhere and is left out.',
        });
      } else if (entry.stat.isDirectory()) {
        if (![...above, real].includes(entry.real)) {
          this.walk({
            ...visit,
            below: relative,
            real: entry.real,
            above: [...above, real],
          });
        }
      } else {
        this.count(shown, entry.stat);
        entries.push([relative, entry.stat]);
      }
    }
  }

  /** Called for each file of a folder that is listed. */
  protected count(file: string, stat: fs.Stats) {
    this.files++;
    if (this.files > this.limits.files) {
      throw new LimitError(
        this.limits,
        'files',
        `The source has ${this.files} files and maybe more,`,
      );
    }
    this.bytes += stat.size;
    if (this.bytes > this.limits.totalBytes) {
      throw new LimitError(
        this.limits,
        'totalBytes',
        `The files up to ${file} have ${this.bytes} bytes,`,
      );
    }
  }

  private readBytes(file: string, real: string): Buffer {
    const descriptor = fs.openSync(real, O_RDONLY | O_NONBLOCK);
    try {
      const { size } = this.checkKind(file, fs.fstatSync(descriptor));
      if (size > this.limits.pageBytes) {
        throw new LimitError(
          this.limits,
          'pageBytes',
          `${file} has ${size} bytes,`,
        );
      }
      const bytes = Buffer.allocUnsafe(size + 1);
      const read = fs.readSync(descriptor, bytes, 0, bytes.length, 0);
      // More than its size has a file that grows, and one that is made when it is read.
      return read > size
        ? fs.readFileSync(descriptor)
        : bytes.subarray(0, read);
    } finally {
      fs.closeSync(descriptor);
    }
  }

  private find(file: string): { real: string; stat: fs.Stats } | undefined {
    checkPath(file);
    const folder = this.realFolder(path.posix.dirname(file));
    const found =
      folder === undefined
        ? undefined
        : this.resolve(file, path.join(folder, path.posix.basename(file)));
    return found?.stat.isDirectory() ? undefined : found;
  }

  private realFolder(folder: string): string | undefined {
    checkPath(folder);
    if (!this.folders.has(folder)) {
      const found =
        folder === '.' || folder === ''
          ? { real: this.root, stat: fs.statSync(this.root) }
          : this.resolve(folder, path.join(this.root, folder), true);
      this.folders.set(
        folder,
        found?.stat.isDirectory() ? found.real : undefined,
      );
    }
    return this.folders.get(folder);
  }

  /** The target of a path, checked; undefined if there is none. */
  private resolve(
    shown: string,
    full: string,
    folders = false,
  ): { real: string; stat: fs.Stats } | undefined {
    const own = fs.lstatSync(full, { throwIfNoEntry: false });
    if (!own) {
      return undefined;
    }
    if (!own.isSymbolicLink() && !folders) {
      return { real: full, stat: this.checkKind(shown, own) };
    }
    let real: string;
    try {
      real = fs.realpathSync.native(full);
    } catch {
      return undefined;
    }
    if (real !== this.root && !real.startsWith(this.root + path.sep)) {
      throw new FolderError(
        shown,
        'is a link that leaves the source folder, which is refused',
      );
    }
    return { real, stat: this.checkKind(shown, fs.statSync(real)) };
  }

  private checkKind(file: string, stat: fs.Stats): fs.Stats {
    if (!stat.isFile() && !stat.isDirectory()) {
      throw new FolderError(
        file,
        'is neither a file nor a folder (a device, socket or pipe), which is refused',
      );
    }
    return stat;
  }
}

function realFolder(folder: string): string {
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  if (!stat) {
    throw new FolderError(folder, 'does not exist');
  }
  if (!stat.isDirectory()) {
    throw new FolderError(folder, 'is not a folder');
  }
  return fs.realpathSync.native(folder);
}

function checkPath(file: string) {
  if (
    file.includes('\0') ||
    path.isAbsolute(file) ||
    file.split(/[/\\]/).includes('..')
  ) {
    throw new FolderError(
      file.replaceAll('\0', '\\0'),
      'is a path that leaves the source folder, which is refused',
    );
  }
}

function joined(folder: string, name: string): string {
  return folder === '.' || folder === '' ? name : `${folder}/${name}`;
}
