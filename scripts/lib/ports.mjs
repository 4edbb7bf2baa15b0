import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { Problem } from './say.mjs';

/**
 * Fails if one of the ports cannot be listened on.
 *
 * @param ports `[{ port, purpose }]`
 */
export async function requirePorts(ports) {
  const taken = [];
  for (const { port, purpose } of ports) {
    if (!(await isFree(port))) {
      const holder = holderOf(port);
      taken.push(
        `  ${port} (${purpose})${holder ? `, taken by ${holder}` : ''}`,
      );
    }
  }
  if (taken.length > 0) {
    throw new Problem(
      `A port that Callboard needs is taken:\n${taken.join('\n')}\n` +
        'Stop that program, or choose other ports: `npm start -- --port 4000` uses 4000, 4001 and 4002.',
    );
  }
}

/** A port nobody listens on at the moment. */
export async function freePort() {
  const server = net.createServer();
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  await new Promise(resolve => server.close(resolve));
  return port;
}

async function isFree(port) {
  const hosts = ['127.0.0.1', '::1'];
  for (const host of hosts) {
    const error = await tryListen(port, host);
    if (error === 'EADDRINUSE' || error === 'EACCES') {
      return false;
    }
  }
  return true;
}

function tryListen(port, host) {
  return new Promise(resolve => {
    const server = net.createServer();
    server.once('error', error => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

function holderOf(port) {
  const pid = process.platform === 'linux' ? pidFromProc(port) : undefined;
  if (pid) {
    const command = readCommand(pid);
    return command ? `process ${pid} (${command})` : `process ${pid}`;
  }
  const lsof = spawnSync(
    'lsof',
    ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'],
    { encoding: 'utf8' },
  );
  const found = lsof.stdout?.match(/^p(\d+)\nc(.+)$/m);
  return found ? `process ${found[1]} (${found[2]})` : undefined;
}

/** Linux lists listening sockets by inode, and each process its sockets. */
function pidFromProc(port) {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6']
    .filter(file => fs.existsSync(file))
    .flatMap(file => fs.readFileSync(file, 'utf8').split('\n').slice(1))
    .map(row => row.trim().split(/\s+/))
    .filter(row => row[3] === '0A' && row[1]?.endsWith(`:${hexPort}`))
    .map(row => `socket:[${row[9]}]`);
  return fs
    .readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .find(pid => openFiles(pid).some(file => sockets.includes(file)));
}

function openFiles(pid) {
  const folder = `/proc/${pid}/fd`;
  try {
    return fs.readdirSync(folder).map(fd => readLink(`${folder}/${fd}`));
  } catch {
    return [];
  }
}

function readLink(file) {
  try {
    return fs.readlinkSync(file);
  } catch {
    return '';
  }
}

/** The command line of a process, or undefined if there is none such. */
export function readCommand(pid) {
  const ps = spawnSync('ps', ['-o', 'command=', '-p', `${pid}`], {
    encoding: 'utf8',
  });
  if (!ps.error) {
    return ps.stdout.trim().slice(0, 120) || undefined;
  }
  try {
    const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return command.split('\0').join(' ').trim().slice(0, 120) || undefined;
  } catch {
    return undefined;
  }
}
