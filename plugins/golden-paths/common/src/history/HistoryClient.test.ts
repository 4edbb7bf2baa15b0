import { fetching } from '@callboard/http-client/testUtils';
import { EntityActionsClient } from '../entityActions/EntityActionsClient';
import { RunsClient } from '../runs/RunsClient';
import { HistoryClient } from './HistoryClient';

const shop = 'component:default/shop';

describe('clients of day 2', () => {
  it('list what can be done to an entity', async () => {
    const page = {
      items: [
        {
          templateRef: 'template:default/rename',
          title: 'Rename',
          url: '/create/templates/default/rename?formData=%7B%7D',
          needsApproval: false,
          allowed: true,
        },
      ],
    };
    const backend = fetching(page);
    await expect(
      new EntityActionsClient(backend).listEntityActions(shop),
    ).resolves.toEqual(page);
    expect(backend.asked).toEqual([
      'GET http://portal/api/golden-paths/entity-actions?entityRef=component%3Adefault%2Fshop',
    ]);
  });

  it('list what was done to it', async () => {
    const page = {
      items: [
        {
          id: 'run:1',
          entityRef: shop,
          at: '2026-11-22T10:00:00.000Z',
          kind: 'action',
          title: 'Rename',
          state: 'waiting',
          decisions: [],
        },
      ],
      nextCursor: 'n',
    };
    const backend = fetching(page);
    await expect(
      new HistoryClient(backend).listHistory({ entityRef: shop, limit: 5 }),
    ).resolves.toEqual(page);
    expect(backend.asked).toEqual([
      'GET http://portal/api/golden-paths/history?entityRef=component%3Adefault%2Fshop&limit=5',
    ]);
  });

  it('sum up what runs saved', async () => {
    const page = {
      items: [
        {
          templateRef: 'template:default/rename',
          runs: { completed: 2, failed: 1, cancelled: 0 },
          minutesSaved: 90,
        },
      ],
    };
    const backend = fetching(page);
    await expect(
      new RunsClient(backend).summarizeRuns({ from: '2026-11-01' }),
    ).resolves.toEqual(page);
    expect(backend.asked).toEqual([
      'GET http://portal/api/golden-paths/runs/summary?from=2026-11-01',
    ]);
  });
});
