import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { accessPolicyReadPermission } from '@callboard/plugin-access-common';
import { SkeletonRows } from '@callboard/ui';
import useAsync from 'react-use/esm/useAsync';
import { useInstallation } from '../installation/useInstallation';
import { PolicyFailure } from '../shared/PolicyFailure';
import { useAccessRights } from '../shared/useAccessRights';
import { WhoCanSection } from '../whoCan/WhoCanSection';
import { SimulationAnswers } from './SimulationAnswers';
import { SimulatorForm } from './SimulatorForm';
import styles from './SimulatorPage.module.css';
import { useSimulationQuery } from './useSimulationQuery';

/**
 * Asks the policy what somebody may do, and why. Who may not read policies asks
 * about themselves.
 */
export function SimulatorPage() {
  const { allows } = useAccessRights();
  return allows(accessPolicyReadPermission) ? (
    <SimulatorForAll />
  ) : (
    <SimulatorForSelf />
  );
}

function SimulatorForAll() {
  const [query, change] = useSimulationQuery();
  const me = useMe();
  const { value, error, retry } = useInstallation();
  if (error) {
    return (
      <PolicyFailure
        what="The installed permissions"
        error={error}
        onRetry={retry}
      />
    );
  }
  if (!value || me === undefined) {
    return <SkeletonRows rows={5} label="Loading permissions" />;
  }
  const permission = value.permissions.find(
    ({ name }) => name === query.permission,
  );
  const asked = {
    ...query,
    // A basic permission is about no resource, whatever is left in the address.
    resource: permission?.resourceType ? query.resource : '',
  };
  return (
    <div className={styles.page}>
      <SimulatorForm
        query={{ ...asked, user: asked.user || me }}
        permissions={value.permissions}
        onChange={change}
      />
      <SimulationAnswers query={asked} permission={permission} isSelf={false} />
      {permission && (
        <WhoCanSection
          permission={permission.name}
          resourceRef={asked.resource || undefined}
          version={asked.version}
        />
      )}
    </div>
  );
}

function SimulatorForSelf() {
  const [query, change] = useSimulationQuery();
  const me = useMe();
  return (
    <div className={styles.page}>
      <SimulatorForm
        query={{ ...query, user: me ?? '' }}
        permissions={undefined}
        onChange={change}
      />
      <SimulationAnswers query={query} isSelf />
    </div>
  );
}

/** The reference of who looks; empty if that is not known. */
function useMe(): string | undefined {
  const identity = useApi(identityApiRef);
  const { value, loading } = useAsync(
    () => identity.getBackstageIdentity(),
    [identity],
  );
  return loading ? undefined : (value?.userEntityRef ?? '');
}
