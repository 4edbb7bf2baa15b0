import { ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join, sep } from 'node:path';
import { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { ForgePushedRef } from '@callboard/plugin-forge-common';
import { StoredRepository } from '../repositories/RepositoryStore';
import { parseCgiHead } from './cgiHead';
import { gitEnvironment } from './gitEnvironment';
import { installHooks } from './hooks';
import { defaultBranchOf } from './refs';
import { runGit } from './runGit';
import { yieldToPortal } from './yieldToPortal';

const KILL_AFTER_ABORT_MILLISECONDS = 15_000;

/** The two services of the smart HTTP protocol. */
export type GitService = 'git-upload-pack' | 'git-receive-pack';

/** What a request asks of which repository. */
export interface GitRequest {
  repository: StoredRepository;
  service: GitService;
  /** Whether it asks for the refs or exchanges a pack. */
  step: 'advertise' | 'exchange';
  /** Present when the request carried the token. */
  user?: string;
  /** Called with the refs that moved, before the client sees the end. */
  onPush?(refs: ForgePushedRef[]): Promise<void>;
}

/**
 * Serves Git's smart HTTP protocol through `git-http-backend`, the CGI program
 * that comes with git. It speaks all protocol versions and keeps the objects of
 * a push in quarantine until every ref was accepted.
 */
export class GitHttpBackend {
  readonly #running = new Set<ChildProcessWithoutNullStreams>();

  private constructor(
    private readonly options: {
      program: string;
      dataDir: string;
      maxPushBytes: number;
      logger: LoggerService;
    },
  ) {}

  /**
   * @param options - `maxPushBytes` bounds the pack of one push
   * @throws NotFoundError when git is not installed
   */
  static async create(options: {
    dataDir: string;
    maxPushBytes: number;
    logger: LoggerService;
  }): Promise<GitHttpBackend> {
    const execPath = await runGit(['--exec-path']).catch(error => {
      throw new NotFoundError('The forge needs git: install it', error);
    });
    const program = join(execPath.toString().trim(), 'git-http-backend');
    await installHooks(join(options.dataDir, '.hooks'));
    await rm(join(options.dataDir, '.events'), {
      recursive: true,
      force: true,
    });
    await mkdir(join(options.dataDir, '.events'));
    return new GitHttpBackend({ ...options, program });
  }

  /** Answers a request whose names and rights were checked. */
  async serve(
    request: IncomingMessage,
    response: ServerResponse,
    asked: GitRequest,
  ): Promise<void> {
    const eventFile = join(this.options.dataDir, '.events', randomUUID());
    // The program itself, not `git http-backend`: a signal to the wrapper would
    // leave the objects of an unfinished push behind.
    const child = spawn(this.options.program, {
      env: await this.#environment(request, asked, eventFile),
      stdio: 'pipe',
    });
    yieldToPortal(child);
    this.#running.add(child);
    const stderr: Buffer[] = [];
    child.stderr.on('data', chunk => stderr.push(chunk));
    const closed = new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', () => resolve());
    });
    feed(request, child);
    const answered = relay(child, response);
    endOnAbort(response, child);
    try {
      await closed;
      if (asked.onPush && asked.step === 'exchange') {
        const refs = await readPushedRefs(eventFile);
        if (refs.length > 0) {
          await asked.onPush(refs);
        }
      }
      if (!answered()) {
        throw new Error(
          `git-http-backend gave no answer: ${Buffer.concat(stderr)}`,
        );
      }
      response.end();
    } finally {
      this.#running.delete(child);
      await rm(eventFile, { force: true });
    }
    if (stderr.length > 0) {
      this.options.logger.debug(
        `git ${asked.service}: ${Buffer.concat(stderr).toString().trim()}`,
      );
    }
  }

  /**
   * Waits for running requests to end by themselves, then ends them.
   *
   * @param graceMilliseconds - how long to wait
   */
  async close(graceMilliseconds: number): Promise<void> {
    const children = [...this.#running];
    const timer = setTimeout(
      () => children.forEach(child => child.kill('SIGTERM')),
      graceMilliseconds,
    );
    await Promise.all(
      children.map(child => new Promise(done => child.once('close', done))),
    );
    clearTimeout(timer);
  }

  async #environment(
    request: IncomingMessage,
    asked: GitRequest,
    eventFile: string,
  ): Promise<NodeJS.ProcessEnv> {
    const { repository, service } = asked;
    const advertise = asked.step === 'advertise';
    const root = dirname(dirname(repository.path));
    const folder = repository.path.slice(root.length).split(sep).join('/');
    const protectedRef =
      service === 'git-receive-pack'
        ? `refs/heads/${await defaultBranchOf(repository.path)}`
        : '';
    const { headers } = request;
    return {
      ...gitEnvironment({
        'core.hooksPath': join(this.options.dataDir, '.hooks'),
        'http.receivepack': 'true',
        'receive.autogc': 'true',
        'receive.fsckObjects': 'true',
        // What is kept of pull requests is for the forge alone to write.
        'receive.hideRefs': 'refs/pull',
        'receive.maxInputSize': String(this.options.maxPushBytes),
        // One pack per push: loose objects would be slower to serve.
        'receive.unpackLimit': '1',
        'uploadpack.allowFilter': 'true',
      }),
      // Without CONTENT_LENGTH git reads to the end of its input. With it, git
      // 2.39 spins for ever when the client goes away before it sent that much.
      ...present({
        CONTENT_TYPE: headers['content-type'],
        HTTP_CONTENT_ENCODING: headers['content-encoding'],
        GIT_PROTOCOL: protocolOf(headers['git-protocol']),
        REMOTE_USER: asked.user,
      }),
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `${folder}/${advertise ? 'info/refs' : service}`,
      QUERY_STRING: advertise ? `service=${service}` : '',
      REQUEST_METHOD: advertise ? 'GET' : 'POST',
      REMOTE_ADDR: request.socket.remoteAddress ?? '127.0.0.1',
      FORGE_EVENT_FILE: eventFile,
      FORGE_PROTECTED_REF: protectedRef,
    };
  }
}

function feed(
  request: IncomingMessage,
  child: ChildProcessWithoutNullStreams,
): void {
  // A program that refuses early closes its input; its answer says why.
  child.stdin.on('error', () => request.resume());
  request.pipe(child.stdin);
}

function relay(
  child: ChildProcessWithoutNullStreams,
  response: ServerResponse,
): () => boolean {
  let pending = Buffer.alloc(0);
  let answered = false;
  function readHead(chunk: Buffer) {
    pending = Buffer.concat([pending, chunk]);
    const head = parseCgiHead(pending);
    if (!head) {
      return;
    }
    answered = true;
    child.stdout.off('data', readHead);
    response.writeHead(head.status, Object.fromEntries(head.headers));
    const body = pending.subarray(head.bodyStart);
    if (body.length > 0) {
      response.write(body);
    }
    child.stdout.pipe(response, { end: false });
  }
  child.stdout.on('data', readHead);
  return () => answered;
}

function endOnAbort(
  response: ServerResponse,
  child: ChildProcessWithoutNullStreams,
): void {
  response.once('close', () => {
    if (response.writableFinished || child.exitCode !== null) {
      return;
    }
    // End of input lets git clean up after itself; a signal would not.
    child.stdin.end();
    child.stdout.unpipe(response);
    child.stdout.resume();
    const timer = setTimeout(
      () => child.kill('SIGTERM'),
      KILL_AFTER_ABORT_MILLISECONDS,
    ).unref();
    child.once('close', () => clearTimeout(timer));
  });
}

async function readPushedRefs(file: string): Promise<ForgePushedRef[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const [before, after, ref] = line.split(' ');
      return { ref, before, after };
    });
}

function protocolOf(header: string | string[] | undefined) {
  return typeof header === 'string' && /^version=\d$/.test(header)
    ? header
    : undefined;
}

function present(variables: Record<string, string | undefined>) {
  return Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined),
  );
}
