import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Children } from '../../../scripts/lib/children.mjs';
import { logsDir } from '../../../scripts/lib/paths.mjs';
import { waitUntilUp } from '../../../scripts/lib/portal.mjs';
import { freePort } from '../../../scripts/lib/ports.mjs';
import { Problem } from '../../../scripts/lib/say.mjs';
import { benchDir } from '../../pages/lib/paths.mjs';

const TOKEN = 'a-token-for-the-benchmark';
const DONE = new Set(['completed', 'failed', 'cancelled']);

/** One process of an app, and its runner if it has one. */
export class Replica {
  #children = new Children({ verbose: false, record: false });
  #logFile;
  #hasRunner;
  origin;
  pid;

  /**
   * Starts it; resolves when it can be asked.
   *
   * @param app `{ name, entry, cwd, env, files, config }`; `files` are its
   *   configuration, which `config` goes on top of
   */
  static async start(app, toolchain) {
    const replica = new Replica();
    await replica.#start(app, toolchain);
    return replica;
  }

  async #start({ name, entry, cwd, env, files, config }, toolchain) {
    const port = await freePort();
    this.#hasRunner = name === 'ours';
    this.origin = `http://localhost:${port}`;
    const title = `bench-${name}-${port}`;
    this.#logFile = path.join(logsDir, `${title}.log`);
    const file = path.join(benchDir, `golden-paths/${title}.json`);
    fs.writeFileSync(
      file,
      JSON.stringify({
        ...config,
        app: { baseUrl: this.origin },
        backend: {
          ...config.backend,
          baseUrl: this.origin,
          listen: { host: '127.0.0.1', port },
          cors: { origin: this.origin },
          auth: {
            externalAccess: [
              { type: 'static', options: { token: TOKEN, subject: 'bench' } },
            ],
          },
        },
      }),
      { mode: 0o600 },
    );
    const failed = new AbortController();
    this.pid = this.#children.start(title, {
      command: toolchain.node,
      args: [...entry, ...[...files, file].flatMap(each => ['--config', each])],
      cwd,
      env,
      onExit: ({ code, recent }) =>
        failed.abort(
          new Problem(
            `The app "${name}" ended (${code}). The last lines of ${this.#logFile}:\n\n${recent}`,
          ),
        ),
    });
    await waitUntilUp(
      `${this.origin}/.backstage/health/v1/readiness`,
      AbortSignal.any([failed.signal, AbortSignal.timeout(180_000)]),
    );
  }

  /**
   * Lets it, and the runner that it has by now, use one processor only, as where
   * each replica has a machine or a share of its own. Linux only.
   *
   * @param cpu number of the processor, from 0
   */
  async pin(cpu) {
    const runner = this.#hasRunner ? [await this.runnerPid()] : [];
    for (const pid of [this.pid, ...runner]) {
      execFileSync('taskset', ['-a', '-c', '-p', `${cpu}`, `${pid}`]);
    }
  }

  stop() {
    return this.#children.stop();
  }

  kill() {
    process.kill(this.pid, 'SIGKILL');
  }

  /** The process that runs its templates now, once it has one. */
  async runnerPid() {
    for (;;) {
      const log = fs.readFileSync(this.#logFile, 'utf8');
      const found = [...log.matchAll(/Templates run in process (\d+)/g)].at(-1);
      if (found && fs.existsSync(`/proc/${found[1]}`)) {
        return Number(found[1]);
      }
      await delay(100);
    }
  }

  async ask(method, url, { body, signal } = {}) {
    const response = await fetch(`${this.origin}/api${url}`, {
      method,
      headers: {
        authorization: `Bearer ${TOKEN}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
      signal,
    });
    if (!response.ok) {
      throw new Problem(
        `${method} ${url} was answered with ${response.status}: ${await response.text()}`,
      );
    }
    return response;
  }

  /** Waits until the catalog has the templates. */
  async hasTemplates(names) {
    for (const name of names) {
      const url = `/catalog/entities/by-name/template/default/${name}`;
      while (!(await this.ask('GET', url).catch(() => undefined))) {
        await delay(500);
      }
    }
  }

  /** @returns the id of a new task */
  async create(template) {
    const response = await this.ask('POST', '/scaffolder/v2/tasks', {
      body: {
        templateRef: `template:default/${template}`,
        values: { name: 'benchmark' },
      },
    });
    return (await response.json()).id;
  }

  async statusOf(id) {
    const response = await this.ask('GET', `/scaffolder/v2/tasks/${id}`);
    return (await response.json()).status;
  }

  /** Waits until a task has ended. @returns its status */
  async ended(id) {
    for (;;) {
      const status = await this.statusOf(id);
      if (DONE.has(status)) {
        return status;
      }
      await delay(100);
    }
  }
}

export function delay(ms) {
  return new Promise(resolve => {
    setTimeout(resolve, ms);
  });
}
