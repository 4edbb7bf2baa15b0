import { ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { JsonObject } from '@backstage/types';

/** A task as the scaffolder's API shows it. */
export type Task = { id: string; status: string };

/** One entry of a task's log. */
export type TaskEvent = {
  type: string;
  body: { message: string; stepId?: string; status?: string } & JsonObject;
};

/** An answer of the portal's API. */
export type Answer<T> = { status: number; body: T };

/** How a {@link PortalProcess} is started. */
export interface PortalProcessOptions {
  /** The script, absolute. */
  entry: string;
  config: JsonObject;
  /** `backend.listen.port` of the config. */
  port: number;
  /** A static token of `backend.auth.externalAccess`. */
  token: string;
  /** Where log and config go, without an extension. */
  file: string;
  env?: Record<string, string>;
}

/** A portal as a process of its own, and what tests ask of it. */
export class PortalProcess {
  readonly #baseUrl: string;
  readonly #logFile: string;
  readonly #process: ChildProcess;
  readonly #token: string;

  constructor(options: PortalProcessOptions) {
    const { entry, config, port, token, file, env: own } = options;
    this.#baseUrl = `http://localhost:${port}`;
    this.#logFile = `${file}.log`;
    this.#token = token;
    const configFile = `${file}.json`;
    writeFileSync(configFile, JSON.stringify(config));
    const log = openSync(this.#logFile, 'w');
    const { JEST_WORKER_ID, NODE_OPTIONS, ...env } = process.env;
    this.#process = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
        entry,
        '--config',
        configFile,
      ],
      {
        cwd: __dirname,
        stdio: ['ignore', log, log],
        env: { ...env, NODE_ENV: 'development', ...own },
      },
    );
  }

  /** What it has logged so far. */
  get log(): string {
    return readFileSync(this.#logFile, 'utf8');
  }

  /** Ends it, if it has not ended. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const { exitCode, signalCode } = this.#process;
    if (exitCode === null && signalCode === null) {
      const ended = new Promise(resolve => this.#process.once('exit', resolve));
      this.#process.kill(signal);
      await ended;
    }
  }

  /** Sends a request to its API. */
  async ask<T>(
    method: string,
    path: string,
    body?: JsonObject,
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.#baseUrl}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  /** Waits until an entity is in the catalog. */
  async entity<T>(kind: string, name: string): Promise<T> {
    const path = `/catalog/entities/by-name/${kind}/default/${name}`;
    return this.until(`${kind} ${name} in the catalog`, async () => {
      const { status, body } = await this.ask<T>('GET', path);
      return status === 200 ? body : undefined;
    });
  }

  /** Starts a template and tells what the scaffolder answers. */
  async create(template: string, values: JsonObject): Promise<Answer<Task>> {
    await this.entity('template', template);
    return this.ask('POST', '/scaffolder/v2/tasks', {
      templateRef: `template:default/${template}`,
      values,
    });
  }

  /** Waits until a task has ended. */
  async ended(id: string): Promise<Task & { events: TaskEvent[] }> {
    const path = `/scaffolder/v2/tasks/${id}`;
    const task = await this.until(`the end of task ${id}`, async () => {
      const { body } = await this.ask<Task>('GET', path);
      return ['open', 'processing'].includes(body.status) ? undefined : body;
    });
    const events = await this.ask<TaskEvent[]>('GET', `${path}/events`);
    return { ...task, events: events.body };
  }

  ready() {
    return this.until('the portal', async () => {
      const url = `${this.#baseUrl}/.backstage/health/v1/readiness`;
      const response = await fetch(url).catch(() => undefined);
      return response?.ok || undefined;
    });
  }

  /**
   * Looks again and again, for a minute.
   *
   * @throws Error with the end of the log, when there was nothing to see
   */
  async until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    for (let tries = 0; tries < 600; tries++) {
      const { exitCode, signalCode } = this.#process;
      if (exitCode !== null || signalCode !== null) {
        break;
      }
      const found = await look();
      if (found !== undefined) {
        return found;
      }
      await sleep(100);
    }
    const lines = this.log.trim().split('\n').slice(-20).join('\n');
    throw new Error(`Waited in vain for ${what}. The portal's log:\n${lines}`);
  }
}
