import type { Stats } from 'node:fs';

/** What was asked of a source and what it said, as text that can be compared. */
export type SourceRecord = [question: string, answer: string][];

const NOTHING = '-';

/**
 * Remembers every question to a source, so that asking the same again shows
 * whether anything changed: size, time of change and time of the inode's change.
 */
export class SourceJournal {
  private readonly answers = new Map<string, string>();
  private readonly stamps = new Map<string, string>();

  /** A file was asked for; undefined when there is none. */
  read(file: string, stat: Stats | undefined) {
    if (!this.stamps.has(file)) {
      const answer = stat ? stamp(stat) : NOTHING;
      this.answers.set(`read ${file}`, answer);
      this.stamps.set(file, answer);
    }
  }

  /** A folder was listed; undefined when there is none. */
  list(folder: string, entries: [string, Stats][] | undefined) {
    const prefix = folder === '.' || folder === '' ? '' : `${folder}/`;
    const lines = entries?.map(([name, stat]) => {
      const answer = stamp(stat);
      this.stamps.set(prefix + name, answer);
      return `${name}\t${answer}`;
    });
    this.answers.set(`list ${folder}`, lines?.join('\n') ?? NOTHING);
  }

  /** Size and times of a file that was asked for or listed. */
  stampOf(file: string): string | undefined {
    return this.stamps.get(file);
  }

  /** All questions with their answers. */
  record(): SourceRecord {
    return [...this.answers];
  }

  /**
   * Asks everything again.
   * @returns whether all answers are as they were
   */
  static unchanged(
    record: SourceRecord,
    source: {
      list(folder: string): unknown;
      locate(file: string): unknown;
      journal: SourceJournal;
    },
  ): boolean {
    return record.every(([question, answer]) => {
      const name = question.slice(question.indexOf(' ') + 1);
      if (question.startsWith('list ')) {
        source.list(name);
      } else if (!source.journal.answers.has(question)) {
        try {
          source.locate(name);
        } catch {
          source.journal.read(name, undefined);
        }
      }
      return source.journal.answers.get(question) === answer;
    });
  }
}

function stamp({ size, mtimeMs, ctimeMs }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs}`;
}
