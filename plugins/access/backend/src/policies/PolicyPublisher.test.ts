import type { PolicyVersion } from '@callboard/plugin-access-common';
import { InMemoryPoliciesStore } from './__testUtils__/InMemoryPoliciesStore';
import { aDocument, aVersion } from './__testUtils__/policies';
import { PolicyPublisher } from './PolicyPublisher';

const publication = { by: 'user:default/ada', message: 'Why' };

describe('PolicyPublisher', () => {
  let store: InMemoryPoliciesStore;
  let publisher: PolicyPublisher;
  let told: number[];

  beforeEach(async () => {
    store = new InMemoryPoliciesStore();
    told = [];
    publisher = new PolicyPublisher({
      store,
      onPublished: async ({ version }) => void told.push(version),
    });
    await publisher.seed(aDocument('shipped'));
  });

  const insert = (more: Partial<PolicyVersion>) =>
    store.exclusively(writer =>
      writer.insert(aVersion({ status: 'draft', basedOn: 1, ...more })),
    );

  it('seeds once', async () => {
    await publisher.seed(aDocument('other'));
    await expect(store.list({ limit: 9 })).resolves.toMatchObject([
      { version: 1, status: 'published', source: 'default' },
    ]);
  });

  it('puts a draft in the place of the published version', async () => {
    await insert({ document: aDocument('next') });
    const version = await publisher.publishDraft(
      { version: 2, revision: 1 },
      publication,
    );
    expect(version).toMatchObject({
      status: 'published',
      message: 'Why',
      publishedBy: 'user:default/ada',
      publishedAt: expect.any(String),
    });
    await expect(store.readPublished()).resolves.toEqual(version);
    await expect(store.read(1)).resolves.toMatchObject({ status: 'replaced' });
    expect(told).toEqual([2]);
  });

  it('refuses the second of two drafts made from the same version', async () => {
    await insert({});
    await insert({});
    await publisher.publishDraft({ version: 2, revision: 1 }, publication);
    await expect(
      publisher.publishDraft({ version: 3, revision: 1 }, publication),
    ).rejects.toThrow(
      'Version 3 was made from version 1, but version 2 has been published since',
    );
    expect(told).toEqual([2]);
  });

  it.each([
    ['another revision', {}, { version: 2, revision: 2 }, 'revision 1, not 2'],
    [
      'what is no draft',
      { status: 'discarded' as const },
      { version: 2, revision: 1 },
      'is discarded, not a draft',
    ],
    ['what is not there', {}, { version: 9, revision: 1 }, 'no version 9'],
  ])('refuses %s', async (_, more, draft, reason) => {
    await insert(more);
    await expect(publisher.publishDraft(draft, publication)).rejects.toThrow(
      reason,
    );
    expect(told).toEqual([]);
  });

  it('goes back by publishing the same document anew', async () => {
    await insert({ document: aDocument('next') });
    await publisher.publishDraft({ version: 2, revision: 1 }, publication);
    const version = await publisher.revertTo(
      { version: 1, published: 2 },
      publication,
    );
    expect(version).toMatchObject({
      version: 3,
      status: 'published',
      basedOn: 2,
      source: 'ui',
      document: aDocument('shipped'),
    });
    await expect(store.read(1)).resolves.toMatchObject({ status: 'replaced' });
    await expect(store.read(2)).resolves.toMatchObject({ status: 'replaced' });
    expect(told).toEqual([2, 3]);
  });

  it('does not go back to what was never in force, or is', async () => {
    await insert({});
    const revertTo = (version: number, published = 1) =>
      publisher.revertTo({ version, published }, publication);
    await expect(revertTo(1)).rejects.toThrow('Version 1 is published');
    await expect(revertTo(2)).rejects.toThrow('Version 2 is draft');
    await expect(revertTo(9)).rejects.toThrow('no version 9');
  });

  it('does not go back over a version that the publisher has not seen', async () => {
    await insert({});
    await publisher.publishDraft({ version: 2, revision: 1 }, publication);
    await expect(
      publisher.revertTo({ version: 1, published: 1 }, publication),
    ).rejects.toThrow('Version 2 has been published meanwhile');
  });

  it('publishes a file only when it says something else', async () => {
    await expect(
      publisher.publishFile(aDocument('file'), publication),
    ).resolves.toMatchObject({ version: 2, source: 'file' });
    await expect(
      publisher.publishFile(aDocument('file'), publication),
    ).resolves.toBeUndefined();
    expect(told).toEqual([2]);
  });
});
