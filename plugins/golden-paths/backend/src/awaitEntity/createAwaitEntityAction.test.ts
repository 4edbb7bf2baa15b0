import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { anEntity } from '../__testUtils__/anEntity';
import { createAwaitEntityAction } from './createAwaitEntityAction';

const entityRef = 'component:default/order-tracker';

/** A catalog in which the entity shows up at the n-th look. */
function catalogThatFindsItAtLook(n: number): CatalogService {
  let looks = 0;
  return catalogServiceMock.mock({
    getEntityByRef: async () => {
      looks += 1;
      return looks >= n ? anEntity('Component', 'order-tracker') : undefined;
    },
  });
}

describe('golden-paths:await-entity', () => {
  const run = async (
    catalog: CatalogService,
    context: {
      timeoutSeconds?: number;
      isDryRun?: boolean;
      signal?: AbortSignal;
    } = {},
  ) => {
    const { timeoutSeconds, ...rest } = context;
    const outputs: Record<string, unknown> = {};
    await createAwaitEntityAction({ catalog, pollIntervalMs: 1 }).handler({
      ...createMockActionContext({ input: { entityRef, timeoutSeconds } }),
      ...rest,
      output: (name: string, value: unknown) => {
        outputs[name] = value;
      },
    });
    return outputs;
  };

  it('ends when the entity is in the catalog', async () => {
    await expect(run(catalogThatFindsItAtLook(3))).resolves.toEqual({
      entityRef,
    });
  });

  it('says what to do when the entity does not come', async () => {
    const failure = run(catalogServiceMock(), { timeoutSeconds: 0.02 });
    await expect(failure).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(failure).rejects.toThrow('retry this task');
  });

  it('stops waiting when the task is cancelled', async () => {
    const task = new AbortController();
    const failure = run(catalogServiceMock(), { signal: task.signal });
    task.abort();
    await expect(failure).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('does not wait in a dry run', async () => {
    await expect(
      run(catalogServiceMock(), { isDryRun: true }),
    ).resolves.toEqual({ entityRef });
  });
});
