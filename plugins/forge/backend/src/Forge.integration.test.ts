import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startTestForge } from './__testUtils__/testForge';

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some(address => address?.address === '::1');

describe('Forge', () => {
  it('listens on both loopback addresses and on no other', async () => {
    const forge = await startTestForge();
    try {
      const hosts = ['127.0.0.1', 'localhost', ...(hasIpv6 ? ['[::1]'] : [])];
      for (const host of hosts) {
        const answer = await fetch(
          `http://${host}:${forge.port}/api/v1/version`,
        );
        expect(answer.status).toBe(200);
      }
    } finally {
      await forge.stop();
    }
  });

  it('says which setting to change when the port is taken', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>(done =>
      other.listen(port, '127.0.0.1', () => done()),
    );
    try {
      await expect(startTestForge({ port })).rejects.toThrow(
        `forge.port: port ${port} on 127.0.0.1 is taken`,
      );
    } finally {
      await new Promise(done => other.close(done));
    }
  });

  it('stops although a client keeps its connection', async () => {
    const forge = await startTestForge();
    await forge.publish('web', { a: '1' });
    await fetch(`${forge.baseUrl}/api/v1/repos/acme/web/contents/a`);
    await forge.backend.stop();
    await expect(fetch(forge.baseUrl)).rejects.toThrow('fetch failed');
    await forge.stop();
  });

  it('keeps repositories over a restart and sweeps up after a crash', async () => {
    const root = await mkdtemp(join(tmpdir(), 'forge-'));
    const first = await startTestForge({ root });
    await first.publish('web', { a: '1' });
    await first.backend.stop();
    const org = join(first.dataDir, 'acme');
    await mkdir(join(org, '.new-half'));
    await mkdir(join(org, 'web.git/objects/tmp_objdir-incoming-x'));
    await writeFile(join(first.dataDir, '.events/left'), 'x');

    const second = await startTestForge({ root });
    try {
      const answer = await fetch(
        `${second.baseUrl}/api/v1/repos/acme/web/contents/a`,
      );
      expect(answer.status).toBe(200);
      await expect(readdir(org)).resolves.toEqual(['web.git']);
      await expect(
        readdir(join(org, 'web.git/objects')),
      ).resolves.not.toContain('tmp_objdir-incoming-x');
      await expect(readdir(join(second.dataDir, '.events'))).resolves.toEqual(
        [],
      );
    } finally {
      await second.stop();
    }
  });
});
