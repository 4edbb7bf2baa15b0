import { ButtonLink } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import { standardCreatePermission } from '@callboard/plugin-scorecards-common';
import {
  counted,
  EmptyState,
  LoadFailure,
  NumberedPages,
  SkeletonRows,
  Toolbar,
  useFilterParam,
} from '@callboard/ui';
import { RiAddLine } from '@remixicon/react';
import { useMemo } from 'react';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import { useTracks } from '../tracks/useTracks';
import { CheckFilters } from './CheckFilters';
import { filterChecks } from './checkFilter';
import styles from './CheckListPage.module.css';
import { CheckRow } from './CheckRow';
import { useCheckCounts } from './useCheckCounts';
import { useCheckFilter } from './useCheckFilter';
import { useChecks } from './useChecks';

const PAGE_SIZE = 50;

/** Lists the checks, narrowed by what is in the address. */
export function CheckListPage() {
  const path = useScorecardsPath();
  const { value: checks, error, reload } = useChecks();
  const { value: tracks } = useTracks();
  const { value: counts } = useCheckCounts();
  const { filter, isFiltered } = useCheckFilter();
  const [page] = useFilterParam('page');
  const { allowed: mayCreate } = usePermission({
    permission: standardCreatePermission,
  });
  const found = useMemo(
    () => filterChecks(checks ?? [], filter, tracks ?? []),
    [checks, filter, tracks],
  );
  const first = (Math.max(1, Number(page) || 1) - 1) * PAGE_SIZE;
  const add = mayCreate && (
    <ButtonLink
      variant="primary"
      iconStart={<RiAddLine />}
      href={path('checks', 'new')}
    >
      New check
    </ButtonLink>
  );

  if (error && !checks) {
    return <LoadFailure what="The checks" error={error} onRetry={reload} />;
  }
  if (!checks) {
    return <SkeletonRows rows={8} label="Loading checks" />;
  }
  if (checks.length === 0) {
    return (
      <EmptyState title="No checks yet" action={add}>
        A check says what is asked of an entity, why, and how to get there.
      </EmptyState>
    );
  }
  return (
    <div className={styles.page}>
      <Toolbar action={add}>
        <CheckFilters checks={checks} tracks={tracks ?? []} />
        <span role="status">
          {isFiltered
            ? `${found.length} of ${counted(checks.length, 'check')}`
            : counted(checks.length, 'check')}
        </span>
      </Toolbar>
      {found.length === 0 ? (
        <EmptyState title="No check matches">
          Try other words, or clear a filter.
        </EmptyState>
      ) : (
        <ul className={styles.checks} aria-label="Checks">
          {found.slice(first, first + PAGE_SIZE).map(check => (
            <CheckRow
              key={check.id}
              check={check}
              tracks={tracks ?? []}
              count={counts?.get(check.id)}
            />
          ))}
        </ul>
      )}
      <NumberedPages total={found.length} pageSize={PAGE_SIZE} />
    </div>
  );
}
