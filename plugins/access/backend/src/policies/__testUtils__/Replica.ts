import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** When a version came into force, in milliseconds since 1970. */
interface Arrival {
  version: number;
  at: number;
}

/** Another process of the portal on the same database. */
export class Replica {
  readonly #child: ChildProcess;
  readonly #arrivals: Arrival[] = [];
  #errors = '';

  /** @param database - name of a test database */
  static start(database: string): Replica {
    return new Replica(
      spawn(
        process.execPath,
        [
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform.cjs'),
          require.resolve('./replicaProcess'),
        ],
        {
          env: { ...process.env, REPLICA_DATABASE: database },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      ),
    );
  }

  private constructor(child: ChildProcess) {
    this.#child = child;
    if (!child.stdout || !child.stderr) {
      throw new Error('The process has no pipes');
    }
    createInterface(child.stdout).on('line', line => {
      if (line.startsWith('{"version"')) {
        this.#arrivals.push(JSON.parse(line));
        child.emit('arrival');
      }
    });
    child.stderr.on('data', text => {
      this.#errors += text;
    });
    child.on('exit', () => child.emit('arrival'));
  }

  /** Waits until a version is in force there. */
  async arrivalOf(version: number): Promise<Arrival> {
    for (;;) {
      const found = this.#arrivals.find(arrival => arrival.version === version);
      if (found) {
        return found;
      }
      if (this.#child.exitCode !== null) {
        throw new Error(`The process ended: ${this.#errors}`);
      }
      await once(this.#child, 'arrival');
    }
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode === null) {
      this.#child.kill('SIGKILL');
      await once(this.#child, 'exit');
    }
  }
}
