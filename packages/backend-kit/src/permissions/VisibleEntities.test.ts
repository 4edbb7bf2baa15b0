import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { VisibleEntities } from './VisibleEntities';

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    entityRef: `component:default/c${String(index).padStart(3, '0')}`,
  }));

function visibleEntities(isVisible: (ref: string) => boolean) {
  let calls = 0;
  const catalog = catalogServiceMock.mock();
  catalog.getEntitiesByRefs.mockImplementation(async ({ entityRefs }) => {
    calls += 1;
    return {
      items: entityRefs.map(ref =>
        isVisible(ref)
          ? { apiVersion: 'v1', kind: 'Component', metadata: { name: 'c' } }
          : undefined,
      ),
    };
  });
  return { entities: new VisibleEntities(catalog), calls: () => calls };
}

const credentials = mockCredentials.user();

describe('VisibleEntities', () => {
  it('asks once about many, and each once', async () => {
    const { entities, calls } = visibleEntities(ref => ref.endsWith('001'));
    const [{ entityRef: hidden }, { entityRef: seen }] = rowsOf(2);
    const found = await entities.among([hidden, seen, seen], credentials);
    expect([...found]).toEqual([seen]);
    expect(calls()).toBe(1);
    await entities.among([], credentials);
    expect(calls()).toBe(1);
  });

  it('reads on until a page is full', async () => {
    const rows = rowsOf(450);
    const { entities, calls } = visibleEntities(
      ref => Number(ref.slice(-3)) % 50 === 49,
    );
    const read = async (
      after: { entityRef: string } | undefined,
      limit: number,
    ) =>
      rows
        .filter(({ entityRef }) => !after || entityRef > after.entityRef)
        .slice(0, limit);
    const page = await entities.read({ read, limit: 5, credentials });
    expect(page.map(({ entityRef }) => entityRef.slice(-3))).toEqual([
      '049',
      '099',
      '149',
      '199',
      '249',
    ]);
    expect(calls()).toBe(3);
    const all = await entities.read({ read, limit: 20, credentials });
    expect(all).toHaveLength(9);
  });
});
