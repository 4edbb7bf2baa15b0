import { isTaskState, TaskState, taskStatuses } from '../shared/taskStates';
import { TaskQuery } from '../shared/TasksApi';

/** Everything that decides what the list of tasks shows. Lives in the URL. */
export interface TaskView {
  /** Whose tasks. */
  scope: 'mine' | 'all';
  /** Only tasks in this state. */
  state?: TaskState;
  /** From 1. */
  page: number;
  pageSize: number;
}

/** Page sizes one can choose from. */
export const pageSizes = [25, 50, 100];

const defaultPageSize = 25;

function positive(value: string | null, otherwise: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
}

/**
 * Reads a view from the query of the page's URL. Unknown or broken values fall
 * back to their defaults, so that an old link still opens.
 */
export function parseTaskView(params: URLSearchParams): TaskView {
  const state = params.get('status');
  const pageSize = positive(params.get('size'), defaultPageSize);
  return {
    scope: params.get('scope') === 'all' ? 'all' : 'mine',
    state: isTaskState(state) ? state : undefined,
    page: positive(params.get('page'), 1),
    pageSize: pageSizes.includes(pageSize) ? pageSize : defaultPageSize,
  };
}

/** Writes a view as the query of a URL; defaults are left out. */
export function formatTaskView(view: TaskView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.scope === 'all') {
    params.set('scope', 'all');
  }
  if (view.state) {
    params.set('status', view.state);
  }
  if (view.page > 1) {
    params.set('page', String(view.page));
  }
  if (view.pageSize !== defaultPageSize) {
    params.set('size', String(view.pageSize));
  }
  return params;
}

/** What to ask the scaffolder for a view. */
export function taskQuery(view: TaskView): TaskQuery {
  return {
    mine: view.scope === 'mine',
    statuses: view.state ? taskStatuses(view.state) : [],
    limit: view.pageSize,
    offset: (view.page - 1) * view.pageSize,
  };
}

/** Says which rows of how many are shown, as in "26–50 of 1,204". */
export function rangeLabel(
  view: Pick<TaskView, 'page' | 'pageSize'>,
  total: number,
): string {
  const number = (value: number) => value.toLocaleString('en-US');
  const first = (view.page - 1) * view.pageSize + 1;
  const last = Math.min(view.page * view.pageSize, total);
  return first > last
    ? `0 of ${number(total)}`
    : `${number(first)}–${number(last)} of ${number(total)}`;
}
