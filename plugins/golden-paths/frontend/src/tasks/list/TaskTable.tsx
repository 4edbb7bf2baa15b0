import { Cell, CellText, ColumnConfig, Table } from '@backstage/ui';
import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import { EntityLink, RelativeTime } from '@callboard/ui';
import { taskFacts } from '../shared/taskFacts';
import { TaskStatusBadge } from '../shared/TaskStatusBadge';
import { TaskName } from './TaskName';
import { pageSizes, rangeLabel, TaskView } from './taskView';
import styles from './TaskTable.module.css';

const columns: ColumnConfig<ScaffolderTask>[] = [
  {
    id: 'template',
    label: 'Template',
    isRowHeader: true,
    width: '3fr',
    minWidth: 200,
    cell: task => (
      <Cell>
        <TaskName task={task} />
      </Cell>
    ),
  },
  {
    id: 'status',
    label: 'Status',
    width: '1fr',
    minWidth: 120,
    cell: task => (
      <Cell>
        <TaskStatusBadge status={task.status} />
      </Cell>
    ),
  },
  {
    id: 'startedBy',
    label: 'Started by',
    width: '1.5fr',
    minWidth: 140,
    cell: task => {
      const { startedBy } = taskFacts(task);
      return <Cell>{startedBy && <EntityLink entity={startedBy} />}</Cell>;
    },
  },
  {
    id: 'created',
    label: 'Created',
    width: '1fr',
    minWidth: 120,
    cell: task => (
      <Cell>
        <RelativeTime value={task.createdAt} />
      </Cell>
    ),
  },
  {
    id: 'duration',
    label: 'Duration',
    width: '1fr',
    minWidth: 110,
    cell: task => <CellText title={taskFacts(task).duration ?? '–'} />,
  },
];

/** Properties of {@link TaskTable}. */
export interface TaskTableProps {
  view: TaskView;
  onChange: (part: Partial<TaskView>) => void;
  /** Tasks of the current page; undefined while the first ones load. */
  tasks: ScaffolderTask[] | undefined;
  total: number;
  /** The tasks are from an earlier view, the asked ones are on their way. */
  stale: boolean;
}

/** The tasks on a wide screen. */
export function TaskTable(props: TaskTableProps) {
  const { view, onChange, tasks, total, stale } = props;
  const { page, pageSize } = view;
  const offset = (page - 1) * pageSize;
  return (
    <div className={styles.table}>
      <Table
        columnConfig={columns}
        data={tasks}
        isPending={!tasks}
        isStale={stale}
        pagination={{
          type: 'page',
          pageSize,
          pageSizeOptions: pageSizes,
          offset,
          totalCount: total,
          hasNextPage: offset + pageSize < total,
          hasPreviousPage: page > 1,
          onNextPage: () => onChange({ page: page + 1 }),
          onPreviousPage: () => onChange({ page: page - 1 }),
          onPageSizeChange: size => onChange({ pageSize: size }),
          getLabel: () => rangeLabel(view, total),
        }}
      />
    </div>
  );
}
