import type {
  EntityProvider,
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { ActiveRepositoriesProvider } from './ActiveRepositoriesProvider';

const aLocation = (target: string) => ({
  entity: {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Location',
    metadata: { name: 'a' },
    spec: { type: 'url', target },
  },
});
const found = ['shop', 'old', 'older'].map(name =>
  aLocation(`http://git/acme/${name}/src/branch/main/catalog-info.yaml`),
);

async function apply(
  mutation: EntityProviderMutation,
  listArchived: () => Promise<ReadonlySet<string>>,
) {
  const applied: EntityProviderMutation[] = [];
  let inner: EntityProviderConnection | undefined;
  const provider: EntityProvider = {
    getProviderName: () => 'gitea-provider:acme',
    async connect(connection) {
      inner = connection;
    },
  };
  const active = new ActiveRepositoriesProvider(provider, listArchived);
  expect(active.getProviderName()).toBe('gitea-provider:acme');
  await active.connect({
    async refresh() {},
    async applyMutation(one) {
      applied.push(one);
    },
  });
  await inner?.applyMutation(mutation);
  return applied;
}

describe('ActiveRepositoriesProvider', () => {
  it('leaves out what lies in archived repositories', async () => {
    const archived = new Set(['http://git/acme/old']);
    await expect(
      apply({ type: 'full', entities: found }, async () => archived),
    ).resolves.toEqual([{ type: 'full', entities: [found[0], found[2]] }]);
  });

  it('changes nothing while it is not known what is archived', async () => {
    await expect(
      apply({ type: 'full', entities: found }, () =>
        Promise.reject(new Error('away')),
      ),
    ).rejects.toThrow('away');
  });
});
