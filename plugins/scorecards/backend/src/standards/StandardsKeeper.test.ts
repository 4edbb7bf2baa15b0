import { mockServices } from '@backstage/backend-test-utils';
import { InMemoryStandardsStore } from './__testUtils__/InMemoryStandardsStore';
import { aCheck } from './__testUtils__/standards';
import { StandardsKeeper } from './StandardsKeeper';

describe('StandardsKeeper', () => {
  let store: InMemoryStandardsStore;
  let keeper: StandardsKeeper;
  const logger = mockServices.logger.mock();

  const put = (...parts: Parameters<typeof aCheck>) =>
    store.exclusively(writer =>
      writer.put({
        kind: 'check',
        definition: aCheck(...parts),
        source: { type: 'portal' },
        by: 'user:default/ada',
        filesChanged: false,
      }),
    );

  beforeEach(() => {
    jest.clearAllMocks();
    store = new InMemoryStandardsStore();
    keeper = new StandardsKeeper({ store, logger });
  });

  it('says that nothing was read yet', () => {
    expect(() => keeper.current()).toThrow('not read yet');
  });

  it('has what changed after a look, and the same object without a change', async () => {
    await put('a');
    const first = await keeper.latest();
    expect([...first.checks.keys()]).toEqual(['a']);
    expect(await keeper.latest()).toBe(first);

    await put('b');
    expect(keeper.current()).toBe(first);
    expect([...(await keeper.latest()).checks.keys()]).toEqual(['a', 'b']);
  });

  it('sees a change that was made while another look was running', async () => {
    const looking = keeper.latest();
    await put('a');
    expect((await keeper.latest()).checks.has('a')).toBe(true);
    await looking;
  });

  it('compiles rules, and gathers the files that they ask for', async () => {
    const readme = { name: 'readme', path: 'README.md' };
    const dockerfile = { name: 'dockerfile', path: 'Dockerfile' };
    await put('a', { files: [readme] });
    await put('b', { files: [readme, dockerfile] });
    const { checks, fileReads } = await keeper.latest();
    expect(fileReads).toEqual([readme, dockerfile]);
    const entity = {
      apiVersion: '1',
      kind: 'Component',
      metadata: { name: 'a' },
    };
    expect(
      checks.get('a')?.rule.evaluate({ entity, facts: {}, now: new Date() }),
    ).toMatchObject({ outcome: 'fail' });
  });

  it('answers unknown for a rule that it does not understand', async () => {
    await put('a', { rule: { 'entity.kind': { $resembles: 'Component' } } });
    const { checks } = await keeper.latest();
    const entity = {
      apiVersion: '1',
      kind: 'Component',
      metadata: { name: 'a' },
    };
    expect(
      checks.get('a')?.rule.evaluate({ entity, facts: {}, now: new Date() }),
    ).toMatchObject({
      outcome: 'unknown',
      reasons: [{ text: expect.stringContaining('check a: rule') }],
    });
    expect(logger.error).toHaveBeenCalledTimes(1);
  });

  it('keeps what it has while the database is away, and complains once', async () => {
    await put('a');
    const known = await keeper.latest();
    const { readRevision } = store;
    store.readRevision = () => Promise.reject(new Error('gone'));
    await keeper.refresh();
    await keeper.refresh();
    expect(keeper.current()).toBe(known);
    expect(logger.error).toHaveBeenCalledTimes(1);
    await expect(keeper.latest()).rejects.toThrow('gone');

    store.readRevision = readRevision;
    await put('b');
    await keeper.refresh();
    expect(keeper.current().checks.has('b')).toBe(true);
    expect(logger.info).toHaveBeenCalledTimes(1);
  });
});
