import type { OpenState, RunEnd, RunState, StoredRun } from './RunsStore';
import type { ScaffolderTaskFacts } from './startedRunOf';
import type { TaskNews } from './taskNews';

/** What is to be done about news of tasks. */
export interface SortedNews {
  /** Tasks of which no run is known yet. */
  started: ScaffolderTaskFacts[];
  ended: {
    taskId: string;
    state: RunEnd['state'];
    /** Absent when that was not told. */
    end?: Pick<RunEnd, 'endedAt' | 'made'>;
  }[];
  moved: { taskId: string; state: OpenState }[];
  /** Tasks that have to be looked at, because news do not tell how far they are. */
  unclear: string[];
}

/**
 * Makes out of many news what each task has come to, by the last one about it.
 *
 * @param news - in the order in which they came
 * @param known - runs that are known of these tasks
 */
export function sortNews(
  news: readonly TaskNews[],
  known: readonly StoredRun[],
): SortedNews {
  const runs = new Map<string, Pick<StoredRun, 'state' | 'endedAt'>>(
    known.map(run => [run.taskId, run]),
  );
  const started: ScaffolderTaskFacts[] = [];
  for (const { taskId, facts } of news) {
    if (facts && !runs.has(taskId)) {
      started.push(facts);
      runs.set(taskId, { state: 'open' });
    }
  }
  // Only a start says so, maybe later than what another process has told.
  const further = news.filter(({ state }) => state !== 'open');
  const last = new Map(further.map(each => [each.taskId, each]));
  const over = new Set(
    news.flatMap(({ taskId, state }) =>
      state && isEnd(state) ? [taskId] : [],
    ),
  );
  const sorted: SortedNews = { started, ended: [], moved: [], unclear: [] };
  for (const { taskId, state, end } of last.values()) {
    const run = runs.get(taskId);
    if (!run || !state) {
      sorted.unclear.push(taskId);
    } else if (isEnd(state)) {
      sorted.ended.push({ taskId, state, end });
    } else if (run.endedAt || over.has(taskId)) {
      // Either it was retried, or the news did not come in order.
      sorted.unclear.push(taskId);
    } else if (run.state !== state) {
      sorted.moved.push({ taskId, state });
    }
  }
  return sorted;
}

/** Whether nothing comes after it, unless the task is retried. */
export function isEnd(state: RunState): state is RunEnd['state'] {
  return ['completed', 'failed', 'cancelled'].includes(state);
}
