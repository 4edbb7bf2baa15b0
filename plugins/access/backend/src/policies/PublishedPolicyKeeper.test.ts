import { mockServices } from '@backstage/backend-test-utils';
import type { PolicyDocument } from '@callboard/plugin-access-common';
import { InMemoryPoliciesStore } from './__testUtils__/InMemoryPoliciesStore';
import { aDocument, answering, aVersion } from './__testUtils__/policies';
import type { PublishedPolicy } from './publishedPolicy';
import { PublishedPolicyKeeper } from './PublishedPolicyKeeper';

describe('PublishedPolicyKeeper', () => {
  let store: InMemoryPoliciesStore;
  let published: PublishedPolicy;
  let compiled: PolicyDocument[];
  let installed: string;
  let keeper: PublishedPolicyKeeper;

  const publish = (...roles: string[]) =>
    store.exclusively(async writer => {
      const before = await writer.readPublished();
      if (before) {
        await writer.replace({ ...before, status: 'replaced' });
      }
      await writer.insert(aVersion({ document: aDocument(...roles) }));
    });

  beforeEach(() => {
    store = new InMemoryPoliciesStore();
    published = { confirmedAt: 0 };
    compiled = [];
    installed = 'a';
    keeper = new PublishedPolicyKeeper({
      store,
      published,
      compile: document => {
        compiled.push(document);
        return answering(document);
      },
      surroundings: () => installed,
      logger: mockServices.logger.mock(),
    });
  });

  it('takes over what is published', async () => {
    await publish('first');
    await keeper.refresh();
    expect(published.current?.version).toBe(1);
    expect(published.confirmedAt).toBeGreaterThan(0);
    await publish('second');
    await keeper.refresh();
    expect(published.current?.version).toBe(2);
    expect(published.current?.policy.document).toEqual(aDocument('second'));
  });

  it('compiles a version once, until plugins register more', async () => {
    await publish('first');
    await keeper.refresh();
    await keeper.refresh();
    expect(compiled).toHaveLength(1);
    installed = 'ab';
    await keeper.refresh();
    expect(compiled).toHaveLength(2);
  });

  it('keeps the last policy while the database is away, unconfirmed', async () => {
    await publish('first');
    await keeper.refresh();
    published.confirmedAt = 5;
    store.problem = new Error('connection refused');
    await keeper.refresh();
    expect(published).toMatchObject({
      current: { version: 1 },
      confirmedAt: 5,
    });

    store.problem = undefined;
    await keeper.refresh();
    expect(published.confirmedAt).toBeGreaterThan(5);
  });

  it('confirms nothing while nothing is published', async () => {
    await keeper.refresh();
    expect(published).toEqual({ confirmedAt: 0 });
  });

  it('looks again for who asks while it looks', async () => {
    await publish('first');
    let isFirst = true;
    let meanwhile: Promise<void> | undefined;
    const read = store.readPublished.bind(store);
    store.readPublished = async () => {
      const found = await read();
      if (isFirst) {
        isFirst = false;
        // Published after this look read, so only another look can see it.
        await publish('second');
        meanwhile = keeper.refresh();
      }
      return found;
    };
    await keeper.refresh();
    await meanwhile;
    expect(published.current?.version).toBe(2);
  });
});
