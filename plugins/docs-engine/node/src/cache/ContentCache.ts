import fs from 'node:fs';
import path from 'node:path';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Ending of the file of a value. One folder holds all: making many takes longer than a build. */
const VALUE = '.json';
/** After pruning there is room for a while. */
const PRUNED = 0.7;

/**
 * Keeps JSON values in a folder by the fingerprint of what they were made from.
 * A value that cannot be read is one that is not there. Used ones live longest.
 */
export class ContentCache {
  private made = false;
  private written = 0;

  /**
   * @param folder made when it is missing
   * @param maxBytes what `prune` leaves at most
   */
  constructor(
    private readonly folder: string,
    private readonly maxBytes: number,
  ) {}

  /** The value of a key, or undefined. */
  get<T>(key: string): T | undefined {
    const file = this.path(key);
    try {
      const text = fs.readFileSync(file, 'utf8');
      const value: T = JSON.parse(text);
      this.refresh(file);
      return value;
    } catch {
      return undefined;
    }
  }

  /** Keeps a value; a full disk or a folder that cannot be written only costs time. */
  put(key: string, value: unknown) {
    const text = JSON.stringify(value);
    try {
      if (!this.made) {
        fs.mkdirSync(this.folder, { recursive: true });
        this.made = true;
      }
      // A torn write is no JSON, and thus no value.
      fs.writeFileSync(this.path(key), text);
      this.written += text.length;
    } catch {
      // Nothing is lost but time.
    }
  }

  /** Removes the longest unused values when there are more bytes than allowed. */
  prune() {
    if (!this.isFull()) {
      return;
    }
    const files = this.entries();
    let bytes = files.reduce((sum, { size }) => sum + size, 0);
    if (bytes > this.maxBytes) {
      for (const { file, size } of files.sort((a, b) => a.used - b.used)) {
        if (bytes <= this.maxBytes * PRUNED) {
          break;
        }
        fs.rmSync(file, { force: true });
        bytes -= size;
      }
    }
    this.note(bytes);
  }

  /** Adds to the count of bytes, so that the folder is listed only when it may be full. */
  private isFull(): boolean {
    if (!this.written) {
      return false;
    }
    let bytes = this.written;
    try {
      bytes += Number(fs.readFileSync(this.counter, 'utf8')) || 0;
    } catch {
      // The first time.
    }
    this.written = 0;
    this.note(bytes);
    return bytes > this.maxBytes;
  }

  private note(bytes: number) {
    try {
      fs.writeFileSync(this.counter, `${bytes}`);
    } catch {
      // Counted next time.
    }
  }

  private entries(): { file: string; size: number; used: number }[] {
    // Folders below hold what is known of single sites.
    return fs
      .readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith(VALUE))
      .flatMap(name => {
        const file = path.join(this.folder, name);
        const stat = fs.statSync(file, { throwIfNoEntry: false });
        return stat ? [{ file, size: stat.size, used: stat.mtimeMs }] : [];
      });
  }

  private refresh(file: string) {
    const now = Date.now();
    if (now - fs.statSync(file).mtimeMs > DAY_MS) {
      fs.utimesSync(file, now / 1000, now / 1000);
    }
  }

  private get counter(): string {
    return path.join(this.folder, 'bytes');
  }

  private path(key: string): string {
    return path.join(this.folder, `${key}${VALUE}`);
  }
}
