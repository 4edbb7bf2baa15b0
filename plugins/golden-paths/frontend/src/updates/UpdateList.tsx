import type { TemplateUpdate } from '@callboard/plugin-golden-paths-common';
import {
  ChoiceFilter,
  CursorPages,
  EmptyState,
  EntityLink,
  LoadFailure,
  PersonName,
  RelativeTime,
  SkeletonRows,
  Toolbar,
  useFilterParam,
} from '@callboard/ui';
import styles from './UpdateList.module.css';
import { UpdateLink } from './UpdateLink';
import { updateStates, updateWords } from './updateWords';
import { useUpdates } from './useUpdates';
import { VersionStep } from './VersionStep';

/** The update pull requests of a template, newest first; the address keeps the filter. */
export function UpdateList({ templateRef }: { templateRef: string }) {
  const [chosen, setState] = useFilterParam('state');
  const [cursor] = useFilterParam('cursor');
  const state = updateStates.find(each => each === chosen);
  const { value, loading, error, reload } = useUpdates({
    template: templateRef,
    state,
    cursor: cursor || undefined,
  });
  return (
    <div className={styles.list}>
      <Toolbar>
        <ChoiceFilter
          label="State"
          all="All states"
          options={updateStates.map(id => ({
            id,
            label: updateWords[id].word,
          }))}
          value={state ?? ''}
          onChange={setState}
        />
      </Toolbar>
      {error && (
        <LoadFailure what="The pull requests" error={error} onRetry={reload} />
      )}
      {!error && !value && (
        <SkeletonRows rows={6} label="Loading pull requests" />
      )}
      {!error && value?.items.length === 0 && (
        <EmptyState title={state ? 'None match' : 'No pull requests yet'}>
          {state
            ? 'Clear the filter to see others.'
            : 'A service that is behind gets a pull request with what changed in the template.'}
        </EmptyState>
      )}
      {!error && value && value.items.length > 0 && (
        <ul
          className={styles.updates}
          aria-label="Pull requests"
          aria-busy={loading}
        >
          {value.items.map(update => (
            <UpdateRow key={update.id} update={update} />
          ))}
        </ul>
      )}
      {!error && <CursorPages nextCursor={value?.nextCursor} />}
    </div>
  );
}

function UpdateRow({ update }: { update: TemplateUpdate }) {
  const { entityRef, fromVersion, toVersion, openedBy, openedAt } = update;
  return (
    <li className={styles.row}>
      <EntityLink entity={entityRef} />
      <VersionStep from={fromVersion} to={toVersion} />
      <UpdateLink update={update} />
      <span className={styles.by}>
        {openedBy === 'schedule' ? (
          'By the schedule'
        ) : (
          <PersonName of={openedBy} />
        )}
        , <RelativeTime value={openedAt} />
      </span>
    </li>
  );
}
