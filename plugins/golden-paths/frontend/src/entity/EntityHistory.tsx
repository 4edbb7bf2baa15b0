import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  CursorPages,
  EmptyState,
  LoadFailure,
  Section,
  SkeletonRows,
  useFilterParam,
  useLoad,
  useWhileVisible,
} from '@callboard/ui';
import { RiHistoryLine } from '@remixicon/react';
import { historyApiRef } from '../apis';
import styles from './EntityHistory.module.css';
import { HistoryRow } from './HistoryRow';
import { isGoingOn } from './historyWords';

const RENEW_MS = 15_000;

function HistoryList({ entityRef }: { entityRef: string }) {
  const api = useApi(historyApiRef);
  const [cursor] = useFilterParam('cursor');
  const { value, error, reload } = useLoad(
    () =>
      api.listHistory({ entityRef, cursor: cursor || undefined, limit: 50 }),
    `${entityRef} ${cursor}`,
  );
  useWhileVisible(() => value?.items.some(isGoingOn) && reload(), RENEW_MS);
  if (error) {
    return <LoadFailure what="The history" error={error} onRetry={reload} />;
  }
  if (!value) {
    return <SkeletonRows rows={5} label="Loading the history" />;
  }
  return (
    <>
      {value.items.length === 0 ? (
        <EmptyState
          title="Nothing was done to it yet"
          icon={<RiHistoryLine size={24} />}
        >
          When a template makes it, changes it, or brings it up to date, it says
          here who did it, who approved it, and where to look.
        </EmptyState>
      ) : (
        <ol className={styles.list}>
          {value.items.map(item => (
            <HistoryRow key={item.id} item={item} />
          ))}
        </ol>
      )}
      <CursorPages nextCursor={value.nextCursor} />
    </>
  );
}

/** What templates did to an entity, newest first. */
export function EntityHistory() {
  const { entity } = useEntity();
  return (
    <Section title="History">
      <HistoryList entityRef={stringifyEntityRef(entity)} />
    </Section>
  );
}
