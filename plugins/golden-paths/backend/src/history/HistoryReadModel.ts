import type {
  HistoryItem,
  TemplateUpdate,
} from '@callboard/plugin-golden-paths-common';
import type { LineageService } from '../lineage/LineageService';
import type { EntityRun, RunsStore } from '../runs/RunsStore';
import type { DecisionReader } from './DecisionReader';
import type { UpdateReader } from './UpdateReader';

/** A place in a history, newest first. */
export interface HistoryPosition {
  /** ISO 8601. */
  at: string;
  /** Of an item: its source and its id there. */
  id: string;
}

/** What {@link HistoryReadModel} reads from. */
export interface HistorySources {
  decisions: DecisionReader;
  lineage: Pick<LineageService, 'find'>;
  runs: Pick<RunsStore, 'listOf'>;
  updates: UpdateReader;
}

/** After all ids that a source has. */
const LAST_ID = 'zzzz';

/**
 * The history of an entity, from the runs of templates, updates and adoption.
 * Of each source a page is read, and the newest of all are kept.
 */
export class HistoryReadModel {
  readonly #sources: HistorySources;

  constructor(sources: HistorySources) {
    this.#sources = sources;
  }

  async read(
    entityRef: string,
    { after, limit }: { after?: HistoryPosition; limit: number },
  ): Promise<HistoryItem[]> {
    const { decisions, lineage, runs, updates } = this.#sources;
    const [ofRuns, ofUpdates, origin] = await Promise.all([
      runs.listOf(entityRef, {
        after: placeIn('run', after, ({ at, id }) => ({
          startedAt: at,
          taskId: id,
        })),
        limit,
      }),
      updates.listOf(entityRef, {
        after: placeIn('update', after, ({ at, id }) => ({ openedAt: at, id })),
        limit,
      }),
      lineage.find(entityRef),
    ]);
    const adopted: HistoryItem[] =
      origin?.source === 'adopted'
        ? [
            {
              id: 'adopted:',
              entityRef,
              at: new Date(origin.at).toISOString(),
              kind: 'adopted',
              title: `Adopted into ${origin.template}`,
              templateRef: origin.template,
              ...(origin.by && { by: origin.by }),
              state: 'completed',
              decisions: [],
            },
          ]
        : [];
    const items = [
      ...ofRuns.map(run => itemOfRun(run, entityRef)),
      ...ofUpdates.map(itemOfUpdate),
      ...adopted.filter(item => !after || compare(item, after) > 0),
    ]
      .sort(compare)
      .slice(0, limit);
    const said = await decisions.decisionsOf(
      items.flatMap(({ taskId }) => taskId ?? []),
    );
    return items.map(item => ({
      ...item,
      decisions: said.get(item.taskId ?? '') ?? [],
    }));
  }
}

/**
 * Where a source goes on when the last item came from any of them: sources are
 * ordered by name where items are of the same moment.
 */
function placeIn<T>(
  source: string,
  after: HistoryPosition | undefined,
  toPlace: (position: HistoryPosition) => T,
): T | undefined {
  if (!after) {
    return undefined;
  }
  const [last] = after.id.split(':');
  if (source === last) {
    return toPlace({ ...after, id: after.id.slice(source.length + 1) });
  }
  return toPlace({ ...after, id: source < last ? LAST_ID : '' });
}

function compare(a: HistoryPosition, b: HistoryPosition): number {
  return compareText(b.at, a.at) || compareText(b.id, a.id);
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function itemOfRun(run: EntityRun, entityRef: string): HistoryItem {
  const { taskId, templateRef, title, by, state, startedAt, isSubject } = run;
  return {
    id: `run:${taskId}`,
    entityRef,
    at: startedAt.toISOString(),
    kind: isSubject ? 'action' : 'created',
    title,
    ...(templateRef && { templateRef }),
    taskId,
    ...(by && { by }),
    state,
    decisions: [],
  };
}

const UPDATE_STATES = {
  opening: 'processing',
  open: 'open',
  merged: 'merged',
  refused: 'refused',
  failed: 'failed',
} as const;

function itemOfUpdate(update: TemplateUpdate): HistoryItem {
  const { id, entityRef, templateRef, toVersion, openedAt, openedBy } = update;
  return {
    id: `update:${id}`,
    entityRef,
    at: new Date(openedAt).toISOString(),
    kind: 'update',
    title: `Update to version ${toVersion} of its template`,
    templateRef,
    ...(openedBy !== 'schedule' && { by: openedBy }),
    state: UPDATE_STATES[update.state],
    decisions: [],
    ...(update.pullRequestUrl && { url: update.pullRequestUrl }),
  };
}
