import { mockServices } from '@backstage/backend-test-utils';
import { keepHistory } from './scheduleHistory';
import { InMemoryHistoryStore } from './__testUtils__/InMemoryHistoryStore';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = new Date('2026-06-01T12:00:00Z');

describe('keeping history', () => {
  const keep = async (store: InMemoryHistoryStore) => {
    const logger = mockServices.logger.mock();
    await keepHistory({ store, logger, retentionMs: 60 * DAY_MS }, NOW);
    return logger;
  };

  it('writes the day and removes what is too old, and says so', async () => {
    const store = new InMemoryHistoryStore();
    await store.importDays([
      { day: '2026-04-01', levels: [], checks: [] },
      { day: '2026-04-02', levels: [], checks: [] },
    ]);
    await store.importLevelChanges([
      {
        at: '2026-03-30T00:00:00Z',
        entityRef: 'component:default/x',
        trackId: 't',
        from: 0,
        to: 1,
      },
    ]);
    const logger = await keep(store);
    expect([...store.days.keys()]).toEqual(['2026-04-02', '2026-06-01']);
    expect(logger.info).toHaveBeenCalledWith(
      'Removed changes of scorecards from 2026-03',
    );
    expect((await keep(store)).info).not.toHaveBeenCalled();
  });

  it('says when it had to catch up', async () => {
    const store = new InMemoryHistoryStore();
    store.rollUp = async () => ['2026-05-29', '2026-05-30', '2026-05-31'];
    expect((await keep(store)).info).toHaveBeenCalledWith(
      expect.stringContaining('3 days from 2026-05-29'),
    );
  });
});
