import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { followLog } from './followLog.mjs';
import { readCommand } from './ports.mjs';
import { dataDir, logsDir, root } from './paths.mjs';
import { line, Problem } from './say.mjs';

const recordFile = path.join(dataDir, 'running.json');
/** Ctrl-C ends everything within 5 s, so a process gets less than that. */
const GRACE_MS = 3500;
/** The development server stays after this, waiting for a change of the code. */
const START_FAILURE = /^BackendStartupError: /;

/**
 * The processes of one start. Each leads a process group of its own, so that
 * its children end with it; their ids are recorded, so that the next start can
 * end what a killed launcher left behind.
 */
export class Children {
  #running = new Map();
  #stopping = false;
  #verbose;
  #recorded;
  #logs;

  /**
   * @param options.verbose print all lines, not only warnings and errors
   * @param options.record whether the next `npm start` should end leftovers
   * @param options.logs folder of the log files
   */
  constructor({ verbose, record = true, logs = logsDir }) {
    this.#verbose = verbose;
    this.#recorded = record;
    this.#logs = logs;
  }

  /**
   * @param name shown before its lines, and the name of its log file
   * @param onExit called if it ends by itself, with the end of its log, or if
   *   it says that it could not start
   * @returns its process id
   */
  start(name, { command, args, cwd, env, onExit }) {
    const logFile = path.join(this.#logs, `${name}.log`);
    fs.mkdirSync(this.#logs, { recursive: true });
    const log = fs.openSync(logFile, 'w');
    const child = spawn(command, args, {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', log, log],
    });
    fs.closeSync(log);

    const recent = [];
    const endLog = followLog(logFile, row => {
      recent.push(row);
      recent.splice(0, recent.length - 30);
      if (START_FAILURE.test(row)) {
        onExit({ code: 'start failed', logFile, recent: recent.join('\n') });
      }
      if (this.#verbose || /\b(warn|error)\b/i.test(row.slice(0, 80))) {
        line(`[${name}] ${row}`);
      }
    });
    child.once('exit', (code, signal) => {
      this.#running.delete(name);
      endLog();
      if (!this.#stopping) {
        onExit({ code, signal, logFile, recent: recent.join('\n') });
      }
    });
    this.#running.set(name, child);
    if (this.#recorded) {
      this.#record();
    }
    return child.pid;
  }

  async stop() {
    this.#stopping = true;
    const groups = [...this.#running.values()];
    const ended = Promise.all(
      groups.map(
        child =>
          new Promise(resolve => {
            child.once('exit', resolve);
            if (child.exitCode !== null || child.signalCode !== null) {
              resolve();
            }
          }),
      ),
    );
    groups.forEach(child => signalGroup(child.pid, 'SIGTERM'));
    await Promise.race([ended, delay(GRACE_MS)]);
    groups.forEach(child => signalGroup(child.pid, 'SIGKILL'));
    if (this.#recorded) {
      fs.rmSync(recordFile, { force: true });
    }
  }

  #record() {
    const groups = [...this.#running.values()].map(child => child.pid);
    fs.mkdirSync(dataDir, { recursive: true });
    fs.writeFileSync(
      recordFile,
      JSON.stringify({ launcher: process.pid, groups }),
    );
  }
}

/**
 * Ends the processes of an earlier start whose launcher was killed.
 *
 * @throws Problem if that launcher still runs
 */
export async function stopLeftovers(note) {
  if (!fs.existsSync(recordFile)) {
    return;
  }
  const { launcher, groups } = JSON.parse(fs.readFileSync(recordFile, 'utf8'));
  if (isOurs(launcher)) {
    throw new Problem(
      `Callboard already runs from this folder (process ${launcher}). Stop it with Ctrl-C there, or with \`kill ${launcher}\`.`,
    );
  }
  const left = groups.filter(isOurs);
  if (left.length > 0) {
    left.forEach(pid => signalGroup(pid, 'SIGTERM'));
    await delay(1500);
    left.forEach(pid => signalGroup(pid, 'SIGKILL'));
    note('ended what an earlier start left behind');
  }
  fs.rmSync(recordFile, { force: true });
}

/** Process ids are reused: a command line or folder of this checkout is asked for. */
function isOurs(pid) {
  const command = readCommand(pid);
  if (!command) {
    return false;
  }
  return (
    command.includes(root) ||
    command.includes('scripts/start.mjs') ||
    command.includes('backstage-cli')
  );
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}

function delay(ms) {
  return new Promise(resolve => {
    setTimeout(resolve, ms);
  });
}
