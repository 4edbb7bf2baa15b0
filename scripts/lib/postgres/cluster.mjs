import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { freePort, readCommand } from '../ports.mjs';
import { lastLines } from '../run.mjs';
import { Problem } from '../say.mjs';

const USER = 'callboard';

/**
 * Starts an embedded PostgreSQL and keeps its data between starts. One that an
 * earlier, killed run left behind is stopped first.
 *
 * @param home what `postgresHome` returned
 * @param options.settings server settings, for example `{ fsync: 'off' }`
 * @returns connection of a superuser and `stop`
 */
export async function startCluster(home, { settings = {} } = {}) {
  const cluster = new Cluster(home);
  if (!cluster.exists()) {
    cluster.create();
  }
  cluster.stopLeftover();
  const port = await freePort();
  cluster.start(port, settings);
  return {
    host: '127.0.0.1',
    port,
    user: USER,
    password: cluster.password(),
    stop: () => cluster.stop(),
  };
}

class Cluster {
  constructor({ bin, data, account }) {
    this.bin = bin;
    this.data = data;
    this.account = account;
    this.log = `${data}.log`;
    this.passwordFile = `${data}.password`;
  }

  exists() {
    return fs.existsSync(path.join(this.data, 'PG_VERSION'));
  }

  password() {
    return fs.readFileSync(this.passwordFile, 'utf8').trim();
  }

  /** Made beside its place and renamed, so that a half-made one is never used. */
  create() {
    const partial = `${this.data}.partial`;
    fs.rmSync(partial, { recursive: true, force: true });
    fs.rmSync(this.data, { recursive: true, force: true });
    fs.mkdirSync(partial, { recursive: true, mode: 0o700 });
    fs.writeFileSync(this.passwordFile, randomBytes(18).toString('base64url'), {
      mode: 0o600,
    });
    this.#own(partial);
    this.#own(this.passwordFile);
    this.#must('initdb', [
      `--pgdata=${partial}`,
      `--username=${USER}`,
      `--pwfile=${this.passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorts and folds the same on every platform, whatever locales it has.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ]);
    fs.renameSync(partial, this.data);
  }

  stopLeftover() {
    const pidFile = path.join(this.data, 'postmaster.pid');
    if (!fs.existsSync(pidFile)) {
      return;
    }
    const [pid] = fs.readFileSync(pidFile, 'utf8').split('\n');
    if (readCommand(pid)?.includes('postgres')) {
      this.stop();
    }
    // A server that was killed cannot remove the file, and another program may
    // have its number by now, which PostgreSQL would take for a running server.
    fs.rmSync(pidFile, { force: true });
  }

  start(port, settings) {
    fs.rmSync(this.log, { force: true });
    fs.writeFileSync(this.log, '');
    this.#own(this.log);
    const flags = Object.entries({
      listen_addresses: '127.0.0.1',
      port,
      unix_socket_directories: '',
      max_connections: 200,
      shared_buffers: '128MB',
      // A crash may lose the last moment, never consistency; saves a flush per commit.
      synchronous_commit: 'off',
      ...settings,
    }).map(([name, value]) => `-c ${name}='${value}'`);
    this.#must('pg_ctl', [
      'start',
      '--wait',
      '--timeout=60',
      `--pgdata=${this.data}`,
      `--log=${this.log}`,
      `--options=${flags.join(' ')}`,
    ]);
  }

  stop() {
    const stop = (mode, timeout) =>
      this.#run('pg_ctl', [
        'stop',
        '--wait',
        `--timeout=${timeout}`,
        `--mode=${mode}`,
        `--pgdata=${this.data}`,
      ]);
    if (stop('fast', 3).status !== 0) {
      stop('immediate', 1);
    }
  }

  #own(file) {
    if (this.account) {
      fs.chownSync(file, this.account.uid, this.account.gid);
    }
  }

  #run(program, args) {
    return spawnSync(path.join(this.bin, program), args, {
      // A folder that the unprivileged user can certainly enter.
      cwd: '/',
      encoding: 'utf8',
      uid: this.account?.uid,
      gid: this.account?.gid,
      // pg_ctl hands its output to the server, which would keep a pipe open.
      stdio: program === 'pg_ctl' ? 'ignore' : 'pipe',
    });
  }

  #must(program, args) {
    const result = this.#run(program, args);
    if (result.status === 0) {
      return;
    }
    const said =
      program === 'pg_ctl' && fs.existsSync(this.log)
        ? fs.readFileSync(this.log, 'utf8')
        : `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`;
    throw new Problem(
      `PostgreSQL cannot start (${program}). Its last lines:\n\n${lastLines(said, 15)}\n\n` +
        `Its data is in ${this.data}; if it is damaged and you do not need it, delete that folder.\n` +
        'Or set DATABASE_URL to a PostgreSQL of yours.',
    );
  }
}
