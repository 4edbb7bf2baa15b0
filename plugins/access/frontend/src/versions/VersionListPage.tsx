import { ButtonLink } from '@backstage/ui';
import { CursorPages, EmptyState, SkeletonRows, Toolbar } from '@callboard/ui';
import { RiUploadLine } from '@remixicon/react';
import { Link, useSearchParams } from 'react-router-dom';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { PolicyFailure } from '../shared/PolicyFailure';
import { useAccessPath } from '../shared/useAccessPath';
import { useVersions } from './useVersions';
import { VersionBadge } from './VersionBadge';
import styles from './VersionListPage.module.css';
import { VersionOrigin } from './VersionOrigin';

/** Lists the versions of the policy, newest first. */
export function VersionListPage() {
  const [params] = useSearchParams();
  const { value, error, retry } = useVersions(
    params.get('cursor') ?? undefined,
  );
  const { canEdit } = usePolicyWorkspace();
  const accessPath = useAccessPath();
  return (
    <>
      <Toolbar
        action={
          canEdit && (
            <ButtonLink
              variant="secondary"
              iconStart={<RiUploadLine />}
              href={accessPath('versions', 'import')}
            >
              Import YAML
            </ButtonLink>
          )
        }
      >
        Every policy that held, and the drafts for the next one.
      </Toolbar>
      {error && (
        <PolicyFailure what="The versions" error={error} onRetry={retry} />
      )}
      {!error && !value && <SkeletonRows rows={8} label="Loading versions" />}
      {!error && value?.items.length === 0 && (
        <EmptyState title="No versions yet">
          The portal makes the first one when it starts.
        </EmptyState>
      )}
      {!error && value && value.items.length > 0 && (
        <ul className={styles.versions}>
          {value.items.map(version => (
            <li key={version.version} className={styles.version}>
              <Link
                to={accessPath('versions', version.version)}
                className={styles.number}
              >
                Version {version.version}
              </Link>
              <VersionBadge status={version.status} />
              <span className={styles.message}>{version.message}</span>
              <VersionOrigin version={version} />
            </li>
          ))}
        </ul>
      )}
      {!error && <CursorPages nextCursor={value?.nextCursor} />}
    </>
  );
}
