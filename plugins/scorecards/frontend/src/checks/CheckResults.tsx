import type { CheckOutcome } from '@callboard/plugin-scorecards-common';
import {
  ChoiceFilter,
  CursorPages,
  EmptyState,
  EntityLink,
  LoadFailure,
  RelativeTime,
  SkeletonRows,
  Toolbar,
  useFilterParam,
  useWhileVisible,
} from '@callboard/ui';
import { InlineCode } from '../shared/InlineCode';
import { OutcomeBadge } from '../shared/OutcomeBadge';
import { outcomeWords } from '../shared/outcomeWords';
import styles from './CheckResults.module.css';
import { useCheckResults } from './useCheckResults';

const REFRESH_MS = 15_000;

const outcomes = Object.keys(outcomeWords) as CheckOutcome[];

/** What a check says of which entity, a page at a time. */
export function CheckResults({ checkId }: { checkId: string }) {
  const [chosen, setChosen] = useFilterParam('outcome');
  const [cursor] = useFilterParam('cursor');
  const outcome = outcomes.find(each => each === chosen);
  const { value, loading, error, reload } = useCheckResults(checkId, {
    outcome,
    cursor: cursor || undefined,
  });
  // Results follow a change of the check after a while.
  useWhileVisible(reload, REFRESH_MS);
  return (
    <div className={styles.results}>
      <Toolbar>
        <ChoiceFilter
          label="Outcome"
          all="All outcomes"
          options={outcomes.map(id => ({ id, label: outcomeWords[id].word }))}
          value={outcome ?? ''}
          onChange={setChosen}
        />
      </Toolbar>
      {error && (
        <LoadFailure what="The entities" error={error} onRetry={reload} />
      )}
      {!error && !value && <SkeletonRows rows={6} label="Loading entities" />}
      {!error && value?.items.length === 0 && (
        <EmptyState title="No entities">
          {outcome
            ? `None with the outcome “${outcomeWords[outcome].word}”.`
            : 'It applies to no entity that you may see, or nothing was evaluated yet.'}
        </EmptyState>
      )}
      {!error && value && value.items.length > 0 && (
        <ul className={styles.rows} aria-busy={loading}>
          {value.items.map(result => (
            <li key={result.entityRef} className={styles.row}>
              <EntityLink entity={result.entityRef} tab="scorecards" />
              <OutcomeBadge outcome={result.outcome} />
              <span className={styles.reason}>
                <InlineCode
                  text={result.reasons.map(({ text }) => text).join('; ')}
                />
              </span>
              <span className={styles.since}>
                <RelativeTime value={result.since} />, version{' '}
                {result.checkVersion}
              </span>
            </li>
          ))}
        </ul>
      )}
      {!error && <CursorPages nextCursor={value?.nextCursor} />}
    </div>
  );
}
