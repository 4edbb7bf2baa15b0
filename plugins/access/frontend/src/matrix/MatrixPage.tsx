import {
  CursorPages,
  EmptyState,
  SkeletonRows,
  StatusBadge,
  useFilterParam,
} from '@callboard/ui';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { PolicyFailure } from '../shared/PolicyFailure';
import { CellDetail } from './CellDetail';
import { MatrixFilters } from './MatrixFilters';
import { MatrixGrid } from './MatrixGrid';
import styles from './MatrixPage.module.css';
import { useMatrix } from './useMatrix';

/** What each role comes to for each installed permission, in one version. */
export function MatrixPage() {
  const { shown } = usePolicyWorkspace();
  const [params] = useSearchParams();
  const [plugin] = useFilterParam('plugin');
  const [role] = useFilterParam('role');
  const [text] = useFilterParam('q');
  const [of] = useFilterParam('version');
  const [open, setOpen] = useState<{ role: number; permission: number }>();
  const { value, error, retry } = useMatrix({
    version: of === 'published' ? 'published' : shown.version,
    plugin,
    role,
    cursor: params.get('cursor') ?? undefined,
  });
  const rows = useMemo(
    () =>
      (value?.permissions ?? []).flatMap(({ name }, position) =>
        name.includes(text.trim()) ? [position] : [],
      ),
    [value, text],
  );
  const isEmpty = value && (rows.length === 0 || value.roles.length === 0);

  return (
    <>
      <MatrixFilters />
      {error && (
        <PolicyFailure what="The matrix" error={error} onRetry={retry} />
      )}
      {!error && !value && (
        <SkeletonRows rows={10} label="Loading the matrix" />
      )}
      {!error && isEmpty && (
        <EmptyState title="Nothing to show">
          {value.total === 0 && !role
            ? 'The policy has no roles yet.'
            : 'No role or permission is left. Clear a filter.'}
        </EmptyState>
      )}
      {!error && value && !isEmpty && (
        <>
          <div className={styles.legend}>
            <span role="status">
              {rows.length} {rows.length === 1 ? 'permission' : 'permissions'},{' '}
              {value.roles.length} of {value.total} roles, version{' '}
              {value.version}
            </span>
            <StatusBadge status="good">Allow</StatusBadge>
            <StatusBadge status="bad">Deny</StatusBadge>
            <StatusBadge status="warn">
              Some: depends on the resource
            </StatusBadge>
          </div>
          <MatrixGrid
            matrix={value}
            rows={rows}
            onOpen={(column, permission) =>
              setOpen({ role: column, permission })
            }
          />
          <CursorPages nextCursor={value.nextCursor} />
          {open && (
            <CellDetail
              matrix={value}
              role={open.role}
              permission={open.permission}
              onClose={() => setOpen(undefined)}
            />
          )}
        </>
      )}
    </>
  );
}
