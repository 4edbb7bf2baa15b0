import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink } from '@backstage/ui';
import { EmptyState } from '@callboard/ui';
import { RiPlayListAddLine } from '@remixicon/react';
import { templatesRoute } from '../shared/routes';
import { taskStates } from '../shared/taskStates';
import type { TaskFiltersProps } from './TaskFilters';

/** Says why the list is empty and what to do about it. */
export function TasksEmpty({ view, onChange }: TaskFiltersProps) {
  const templates = useRouteRef(templatesRoute)?.() ?? '/create';
  const icon = <RiPlayListAddLine size={24} />;
  if (view.page > 1) {
    return (
      <EmptyState
        title="The list has no such page"
        icon={icon}
        action={
          <Button variant="secondary" onPress={() => onChange({ page: 1 })}>
            Go to the first page
          </Button>
        }
      />
    );
  }
  if (view.state) {
    const state = taskStates[view.state].toLocaleLowerCase('en-US');
    return (
      <EmptyState
        title={
          view.scope === 'mine'
            ? `None of your tasks is ${state}`
            : `No task is ${state}`
        }
        icon={icon}
        action={
          <Button
            variant="secondary"
            onPress={() => onChange({ state: undefined })}
          >
            Show any status
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={
        view.scope === 'mine'
          ? 'You have not used a template yet'
          : 'Nobody has used a template yet'
      }
      icon={icon}
      action={
        <ButtonLink href={templates} variant="primary">
          Choose a template
        </ButtonLink>
      }
    >
      Each run of a template is a task. Here you follow what it does, see what
      it made and try again when it failed.
    </EmptyState>
  );
}
