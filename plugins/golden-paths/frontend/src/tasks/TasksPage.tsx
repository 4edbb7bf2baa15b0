import { Route, Routes, useParams } from 'react-router-dom';
import { OutputsComponent, TaskPage } from './detail/TaskPage';
import { TaskListPage } from './list/TaskListPage';

/** Properties of {@link TasksPage}. */
export interface TasksPageProps {
  /** Components that show the output of certain templates. */
  outputsComponents: OutputsComponent[];
}

function OneTask({ outputsComponents }: TasksPageProps) {
  const { taskId = '' } = useParams();
  return (
    <TaskPage
      key={taskId}
      taskId={taskId}
      outputsComponents={outputsComponents}
    />
  );
}

/** The list of tasks and the page of each of them. */
export function TasksPage({ outputsComponents }: TasksPageProps) {
  return (
    <Routes>
      <Route index element={<TaskListPage />} />
      <Route
        path=":taskId"
        element={<OneTask outputsComponents={outputsComponents} />}
      />
    </Routes>
  );
}
