import type { HistoryStore } from '../overview/HistoryStore';
import type { OverviewReadModel } from '../overview/OverviewReadModel';
import type { StandardsInForce } from '../standards/StandardsInForce';
import type { DemoReadModel } from './DemoReadModel';
import { historyOf } from './historyOf';

/** A year. */
const DAYS = 365;

/** What {@link fillHistory} needs. */
export interface FillHistoryOptions {
  demo: Pick<DemoReadModel, 'readLevels'>;
  history: Pick<
    HistoryStore,
    'forgetChanges' | 'importDays' | 'importLevelChanges' | 'rollUp'
  >;
  overview: Pick<OverviewReadModel, 'countChecks'>;
  standards: Pick<StandardsInForce, 'latest'>;
}

/** Gives the demo company a year that leads to where it is now. */
export async function fillHistory({
  demo,
  history,
  overview,
  standards,
}: FillHistoryOptions): Promise<void> {
  const { tracks } = await standards.latest();
  const { days, changes } = historyOf(
    {
      levels: await demo.readLevels(),
      checks: await overview.countChecks({}),
      levelCounts: new Map(
        [...tracks].map(([id, { track }]) => [id, track.levels.length]),
      ),
      now: new Date(),
    },
    DAYS,
  );
  // On a first start everything climbs while its facts come in, which is
  // nobody's progress.
  await history.forgetChanges();
  await history.importLevelChanges(changes);
  await history.importDays(days);
  // The figures of today may be of a moment when facts were still missing.
  await history.rollUp();
}
