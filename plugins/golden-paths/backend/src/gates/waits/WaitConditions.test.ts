import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type {
  GateAnswer,
  GateRequest,
} from '@callboard/plugin-scorecards-common';
import { aSource } from '../__testUtils__/gates';
import type { StoredWait } from '../Gate';
import { WaitConditions } from './WaitConditions';

const NOW = new Date('2026-11-01T12:00:00Z');
let count = 0;
function waiting(wait: Partial<StoredWait['wait']>): StoredWait {
  count += 1;
  return {
    ...aSource(),
    id: `g${count}`,
    state: 'waiting',
    wait: { onExpiry: 'fail', ...wait },
  };
}

function setUp(options: { entities?: Entity[]; passing?: string[] } = {}) {
  const { entities = [], passing = [] } = options;
  const catalog = catalogServiceMock({ entities });
  const read = jest.spyOn(catalog, 'getEntitiesByRefs');
  const asked: GateRequest[] = [];
  const logger = mockServices.logger.mock();
  const conditions = new WaitConditions({
    auth: mockServices.auth(),
    catalog,
    logger,
    scorecards: {
      ask: async request => {
        asked.push(request);
        if (request.track === 'gone') {
          throw new Error('There is no track gone');
        }
        const outcome = passing.includes(request.entityRef) ? 'pass' : 'fail';
        return { outcome } as GateAnswer;
      },
    },
    now: () => NOW,
  });
  const met = async (waits: StoredWait[]) => {
    const ids = await conditions.findMet(waits);
    return waits.map(({ id }) => ids.has(id));
  };
  return { asked, logger, met, read };
}

describe('WaitConditions', () => {
  const orders = (lifecycle: string): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'orders', namespace: 'default' },
    spec: { lifecycle },
  });
  const ref = 'component:default/orders';

  it('knows the time', async () => {
    const { met, read } = setUp();
    expect(
      await met([
        waiting({ until: '2026-11-01T12:00:00Z' }),
        waiting({ until: '2026-11-01T12:00:01Z' }),
        waiting({}),
      ]),
    ).toEqual([true, false, false]);
    expect(read).not.toHaveBeenCalled();
  });

  it('looks whether entities are there, and as they should be', async () => {
    const { met, read } = setUp({ entities: [orders('production')] });
    expect(
      await met([
        waiting({ entity: { ref } }),
        waiting({
          entity: { ref, matches: { 'spec.lifecycle': 'production' } },
        }),
        waiting({
          entity: { ref, matches: { 'spec.lifecycle': 'deprecated' } },
        }),
        waiting({ entity: { ref: 'component:default/gone' } }),
      ]),
    ).toEqual([true, true, false, false]);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('reads thousands in batches', async () => {
    const { met, read } = setUp();
    await met(
      Array.from({ length: 1_000 }, (_, index) =>
        waiting({ entity: { ref: `component:default/c${index}` } }),
      ),
    );
    expect(read).toHaveBeenCalledTimes(5);
  });

  it('asks the gate of scorecards once for each question', async () => {
    const { asked, met, logger } = setUp({ passing: [ref] });
    const gate = { entityRef: ref, track: 'production', level: 'gold' };
    const other = { ...gate, entityRef: 'component:default/other' };
    expect(
      await met([
        waiting({ gate }),
        waiting({ gate }),
        waiting({ gate: other }),
        waiting({ gate: { ...gate, track: 'gone' } }),
      ]),
    ).toEqual([true, true, false, false]);
    expect(asked).toHaveLength(3);
    expect(asked).toContainEqual(gate);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('takes an answer that does not come for a no', async () => {
    const { met, read, logger } = setUp({ entities: [orders('production')] });
    read.mockRejectedValueOnce(new Error('away'));
    const waits = [waiting({ entity: { ref } })];
    expect(await met(waits)).toEqual([false]);
    expect(logger.warn).toHaveBeenCalled();
    expect(await met(waits)).toEqual([true]);
  });
});
