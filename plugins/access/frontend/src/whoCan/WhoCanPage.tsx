import {
  EmptyState,
  EntityLink,
  ReferencePicker,
  SkeletonRows,
} from '@callboard/ui';
import { RiTeamLine } from '@remixicon/react';
import { Link, useSearchParams } from 'react-router-dom';
import { useInstallation } from '../installation/useInstallation';
import { PolicyFailure } from '../shared/PolicyFailure';
import { useAccessPath } from '../shared/useAccessPath';
import { useReferenceName } from '../shared/useReferenceName';
import { actionWords } from '../simulator/actionWords';
import styles from './WhoCanPage.module.css';
import { WhoCanSection } from './WhoCanSection';

const ENTITY = 'catalog-entity';

/** Who may do what with an entity, one permission after the other. */
export function WhoCanPage() {
  const [params, setParams] = useSearchParams();
  const entity = params.get('entity') ?? '';
  const entityName = useReferenceName(entity);
  const accessPath = useAccessPath();
  const { value, error, retry } = useInstallation();
  const permissions = value?.permissions.filter(
    ({ resourceType }) => resourceType === ENTITY,
  );
  return (
    <div className={styles.page}>
      <div className={styles.field}>
        <ReferencePicker
          label="Entity"
          showLabel
          placeholder="Search entities"
          value={entity}
          onChange={ref => setParams(ref ? { entity: ref } : {})}
        />
      </div>
      {error && (
        <PolicyFailure
          what="The installed permissions"
          error={error}
          onRetry={retry}
        />
      )}
      {!error && !entity && (
        <EmptyState title="Choose an entity" icon={<RiTeamLine size={24} />}>
          Here you see which roles and people may read, refresh or unregister
          it.
        </EmptyState>
      )}
      {!error && entity && !permissions && (
        <SkeletonRows rows={6} label="Loading permissions" />
      )}
      {entity && permissions && (
        <>
          <p className={styles.about}>
            <EntityLink entity={entity} />
            <Link
              to={`${accessPath('simulator')}?${new URLSearchParams({
                permission: permissions[0]?.name ?? '',
                resource: entity,
              })}`}
              className={styles.why}
            >
              Why may somebody?
            </Link>
          </p>
          {permissions.map(({ name }) => (
            <WhoCanSection
              key={name}
              title={`Who can ${actionWords(name, entityName)}?`}
              permission={name}
              resourceRef={entity}
            />
          ))}
        </>
      )}
    </div>
  );
}
