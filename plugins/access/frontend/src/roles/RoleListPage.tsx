import { ButtonLink } from '@backstage/ui';
import { CursorPages, EmptyState, SkeletonRows, Toolbar } from '@callboard/ui';
import { RiAddLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { PolicyFailure } from '../shared/PolicyFailure';
import { useAccessPath } from '../shared/useAccessPath';
import { RoleRow } from './RoleRow';
import styles from './RoleListPage.module.css';
import { useRoles } from './useRoles';

/** Lists the roles of the policy with the people in them. */
export function RoleListPage() {
  const [params] = useSearchParams();
  const { value, error, retry } = useRoles(params.get('cursor') ?? undefined);
  const { canEdit, shown } = usePolicyWorkspace();
  const accessPath = useAccessPath();
  const count = shown.document.roles.length;
  const add = canEdit && (
    <ButtonLink
      variant="primary"
      iconStart={<RiAddLine />}
      href={accessPath('roles', 'new')}
    >
      Add role
    </ButtonLink>
  );

  return (
    <>
      <Toolbar action={count > 0 && add}>
        {count === 1 ? '1 role' : `${count} roles`} in version {shown.version}
      </Toolbar>
      {error && (
        <PolicyFailure what="The roles" error={error} onRetry={retry} />
      )}
      {!error && !value && <SkeletonRows rows={6} label="Loading roles" />}
      {!error && value?.items.length === 0 && (
        <EmptyState title="No roles yet" action={add}>
          A role names some of the people of the portal, so that rules can say
          what they may do.
        </EmptyState>
      )}
      {!error && value && value.items.length > 0 && (
        <ul className={styles.roles}>
          {value.items.map(role => (
            <RoleRow key={role.id} role={role} />
          ))}
        </ul>
      )}
      {!error && <CursorPages nextCursor={value?.nextCursor} />}
    </>
  );
}
