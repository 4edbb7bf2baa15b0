import { ForgeHost } from './__testUtils__/ForgeHost';
import type { FileChanges, PullRequestProposal } from './RepositoryHosts';

jest.setTimeout(120_000);

const BRANCH = 'callboard/update-node-2';

describe('the embedded forge as a host of repositories', () => {
  let forge: ForgeHost;
  const urlOf = (name: string) => `${forge.baseUrl}/acme/${name}`;

  beforeAll(async () => {
    forge = await ForgeHost.start();
  });
  afterAll(() => forge?.stop());

  const start = (name: string) =>
    forge.push(name, {
      'README.md': 'Hello\n',
      'bin/run': '#!/bin/sh\n',
      'src/old.ts': 'old\n',
      'src/kept.ts': 'kept\n',
    });
  const propose = (name: string, more: Partial<PullRequestProposal> = {}) => {
    const repositoryUrl = urlOf(name);
    const changes: FileChanges = new Map([
      ['README.md', Buffer.from('Hello, world\n')],
      ['bin/run', Buffer.from('#!/bin/sh\necho hi\n')],
      ['docs/deep/new.md', Buffer.from('New\n')],
      ['src/old.ts', undefined],
    ]);
    return forge.hosts.of(repositoryUrl).openPullRequest({
      repositoryUrl,
      branch: BRANCH,
      title: 'Update',
      body: 'What is **new**',
      changes,
      ...more,
    });
  };

  it('gets pull requests with changed, new and removed files', async () => {
    await start('web');
    const opened = await propose('web');
    expect(opened).toEqual({ number: 1, url: `${urlOf('web')}/pulls/1` });
    expect(await forge.api('GET', 'repos/acme/web/pulls/1')).toMatchObject({
      title: 'Update',
      body: 'What is **new**',
      state: 'open',
    });
    expect(await forge.contents('web', BRANCH)).toEqual({
      'README.md': '100644 Hello, world\n',
      'bin/run': '100755 #!/bin/sh\necho hi\n',
      'docs/deep/new.md': '100644 New\n',
      'src/kept.ts': '100644 kept\n',
    });
  });

  it('gets a pull request once, on top of what main has now', async () => {
    await start('again');
    await propose('again');
    await forge.push('again', { 'other.md': 'Other\n' });
    expect(await propose('again', { title: 'Newer' })).toMatchObject({
      number: 1,
    });
    expect(await forge.api('GET', 'repos/acme/again/pulls')).toMatchObject([
      { title: 'Newer' },
    ]);
    expect(await forge.contents('again', BRANCH)).toMatchObject({
      'other.md': '100644 Other\n',
      'README.md': '100644 Hello, world\n',
    });
  });

  it('keeps what people pushed to the branch', async () => {
    await start('people');
    await propose('people');
    await forge.push('people', { 'README.md': 'Mine\n' }, BRANCH);
    await propose('people', { title: 'Newer' });
    expect(await forge.contents('people', BRANCH)).toMatchObject({
      'README.md': '100644 Mine\n',
    });
    const path = 'repos/acme/people/pulls/1';
    expect(await forge.api('GET', path)).toMatchObject({ title: 'Update' });
    await forge.api('PATCH', path, { state: 'closed' });
    await expect(propose('people')).rejects.toThrow('has commits of others');
  });

  it('tells what became of pull requests', async () => {
    await start('ends');
    const host = forge.hosts.of(urlOf('ends'));
    const stateOf = (number: number) => host.stateOf(urlOf('ends'), number);
    await propose('ends');
    expect(await stateOf(1)).toBe('open');
    await forge.api('PATCH', 'repos/acme/ends/pulls/1', { state: 'closed' });
    expect(await stateOf(1)).toBe('closed');
    expect(await propose('ends')).toMatchObject({ number: 2 });
    await forge.api('POST', 'repos/acme/ends/pulls/2/merge', { Do: 'merge' });
    expect(await stateOf(2)).toBe('merged');
    await expect(propose('ends')).rejects.toThrow('nothing to propose');
  });

  it('gives its files, and takes none when it is archived', async () => {
    await start('files');
    const files = await forge.hosts.readFiles(`${urlOf('files')}.git`);
    expect(files.get('src/kept.ts')?.toString()).toBe('kept\n');
    expect([...files.keys()].sort()).toEqual([
      'README.md',
      'bin/run',
      'src/kept.ts',
      'src/old.ts',
    ]);
    await forge.hosts.of(urlOf('files')).archive(urlOf('files'));
    await expect(propose('files')).rejects.toThrow('is archived');
    expect(await forge.api('GET', 'repos/acme/files')).toMatchObject({
      archived: true,
    });
  });

  it('says what is not there', async () => {
    await expect(propose('nothing')).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining('acme/nothing'),
    });
    await expect(
      forge.hosts.of(urlOf('web')).stateOf(urlOf('web'), 99),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});
