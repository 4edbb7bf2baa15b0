import type {
  ItemsPage,
  StandardVersion,
} from '@callboard/plugin-scorecards-common';
import {
  CursorPages,
  EmptyState,
  FieldChange,
  FieldChanges,
  type Load,
  LoadFailure,
  PersonName,
  RelativeTime,
  SkeletonRows,
} from '@callboard/ui';
import { useSearchParams } from 'react-router-dom';
import { changesOf, DescribedField } from './describedFields';
import styles from './VersionList.module.css';

/** What a {@link VersionList} needs. */
export interface VersionListProps<T> {
  id: string;
  useVersions: (
    id: string,
    cursor: string | undefined,
  ) => Load<ItemsPage<StandardVersion<T>>>;
  describe: (definition: T) => DescribedField[];
}

/** Says how each version differs from the one before. */
export function VersionList<T>(props: VersionListProps<T>) {
  const { id, useVersions, describe } = props;
  const [params] = useSearchParams();
  const cursor = params.get('cursor') ?? undefined;
  const { value, error, reload } = useVersions(id, cursor);

  if (error && !value) {
    return <LoadFailure what="The versions" error={error} onRetry={reload} />;
  }
  if (!value) {
    return <SkeletonRows rows={4} label="Loading versions" />;
  }
  if (value.items.length === 0) {
    return (
      <EmptyState size="compact" title="No versions">
        Each change that is saved becomes one.
      </EmptyState>
    );
  }
  return (
    <div className={styles.page}>
      <ol className={styles.versions}>
        {value.items.map((item, index) => {
          const older = value.items[index + 1];
          return (
            <li key={item.version} className={styles.version}>
              <div className={styles.head}>
                <strong>Version {item.version}</strong>
                <span>{item.message}</span>
                <span className={styles.origin}>
                  <PersonName of={item.createdBy} />
                  <RelativeTime value={item.createdAt} />
                </span>
              </div>
              <VersionChanges
                isFirst={item.version === 1}
                changes={
                  older &&
                  changesOf(
                    describe(older.definition),
                    describe(item.definition),
                  )
                }
              />
            </li>
          );
        })}
      </ol>
      <CursorPages nextCursor={value.nextCursor} />
    </div>
  );
}

function VersionChanges(props: { isFirst: boolean; changes?: FieldChange[] }) {
  const { isFirst, changes } = props;
  if (!changes) {
    return (
      <p className={styles.none}>
        {isFirst ? 'The first one.' : 'What it changed is on the next page.'}
      </p>
    );
  }
  return changes.length > 0 ? (
    <FieldChanges fields={changes} />
  ) : (
    <p className={styles.none}>It says the same as the version before.</p>
  );
}
