import { ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { gitEnvironment } from './gitEnvironment';

const IDLE_MILLISECONDS = 10_000;

/** Kind and size of an object. */
export interface GitObjectInfo {
  id: string;
  type: 'blob' | 'tree' | 'commit' | 'tag';
  /** Bytes. */
  size: number;
}

/** An object with its bytes. */
export interface GitObject extends GitObjectInfo {
  content: Buffer;
}

type Command = 'info' | 'contents';

interface Question {
  command: Command;
  answer(object: GitObject | undefined): void;
  fail(error: Error): void;
}

/**
 * One `git cat-file --batch-command`. Questions are answered in the order in
 * which they are asked. It ends itself after ten idle seconds.
 */
export class ObjectProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #questions: Question[] = [];
  readonly #onEnd: () => void;
  #chunks: Buffer[] = [];
  #buffered = 0;
  #needed = 1;
  #idle: NodeJS.Timeout | undefined;
  #ending = false;

  constructor(path: string, onEnd: () => void) {
    this.#onEnd = onEnd;
    this.#child = spawn(
      'git',
      [`--git-dir=${path}`, 'cat-file', '--batch-command', '--buffer'],
      { env: gitEnvironment(), stdio: 'pipe' },
    );
    this.#child.stdout.on('data', chunk => this.#read(chunk));
    this.#child.stderr.resume();
    this.#child.stdin.on('error', error => this.#fail(error));
    this.#child.on('error', error => this.#fail(error));
    this.#child.on('close', () =>
      this.#fail(new Error('git cat-file ended unexpectedly')),
    );
  }

  /**
   * Asks for an object.
   *
   * @param command - `info` leaves `content` empty
   * @param expression - a revision without line breaks
   */
  ask(command: Command, expression: string): Promise<GitObject | undefined> {
    clearTimeout(this.#idle);
    return new Promise((answer, fail) => {
      this.#questions.push({ command, answer, fail });
      this.#child.stdin.write(`${command} ${expression}\nflush\n`);
    });
  }

  /** Lets questions that were asked be answered, then ends the process. */
  end(): void {
    clearTimeout(this.#idle);
    if (!this.#ending) {
      this.#ending = true;
      this.#child.stdin.end();
    }
  }

  #read(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    while (this.#questions.length > 0 && this.#buffered >= this.#needed) {
      if (!this.#answerNext()) {
        break;
      }
    }
    if (this.#questions.length === 0) {
      this.#idle = setTimeout(() => {
        this.#onEnd();
        this.end();
      }, IDLE_MILLISECONDS).unref();
    }
  }

  #answerNext(): boolean {
    const buffer =
      this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    this.#chunks = [buffer];
    const lineEnd = buffer.indexOf(0x0a);
    if (lineEnd < 0) {
      this.#needed = this.#buffered + 1;
      return false;
    }
    const info = parseInfo(buffer.toString('utf8', 0, lineEnd));
    const withContent = info && this.#questions[0].command === 'contents';
    // The content is followed by a line break of its own.
    const end = lineEnd + 1 + (withContent ? info.size + 1 : 0);
    if (buffer.length < end) {
      this.#needed = end;
      return false;
    }
    const content = withContent
      ? Buffer.from(buffer.subarray(lineEnd + 1, end - 1))
      : Buffer.alloc(0);
    this.#chunks = end < buffer.length ? [buffer.subarray(end)] : [];
    this.#buffered = buffer.length - end;
    this.#needed = 1;
    this.#questions.shift()?.answer(info && { ...info, content });
    return true;
  }

  #fail(error: Error): void {
    this.#onEnd();
    for (const question of this.#questions.splice(0)) {
      question.fail(error);
    }
  }
}

// `missing` and `ambiguous` lines do not match.
function parseInfo(line: string): GitObjectInfo | undefined {
  const match = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(line);
  return match
    ? {
        id: match[1],
        type: match[2] as GitObjectInfo['type'],
        size: Number(match[3]),
      }
    : undefined;
}
