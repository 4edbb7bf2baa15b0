import type { InstalledPermission } from '@callboard/plugin-access-common';
import { CopyField, EntityLink, ReferencePicker, Section } from '@callboard/ui';
import { PermissionField } from './PermissionField';
import { ResourceField } from './ResourceField';
import { formatSimulationQuery, SimulationQuery } from './simulationQuery';
import styles from './SimulatorPage.module.css';
import { usePolicyVersions } from './usePolicyVersions';
import { VersionField } from './VersionField';

/** What a {@link SimulatorForm} needs. */
export interface SimulatorFormProps {
  query: SimulationQuery;
  /** Undefined for people who may ask about themselves only. */
  permissions: InstalledPermission[] | undefined;
  onChange: (part: Partial<SimulationQuery>) => void;
}

/** Who, what, to what, and by which versions. */
export function SimulatorForm(props: SimulatorFormProps) {
  const { query, permissions, onChange } = props;
  const isForAll = permissions !== undefined;
  const permission = permissions?.find(({ name }) => name === query.permission);
  const { value: policies } = usePolicyVersions(isForAll);
  const versions = policies?.items ?? [];
  const hasResource = permission === undefined || permission.resourceType;
  return (
    <Section title={isForAll ? 'Who may do what?' : 'What may you do?'}>
      <div className={styles.form}>
        {isForAll ? (
          <ReferencePicker
            label="Person"
            showLabel
            placeholder="Search people"
            kinds={['user']}
            value={query.user}
            onChange={user => onChange({ user })}
          />
        ) : (
          <div className={styles.fixed}>
            <span>Person</span>
            {query.user ? <EntityLink entity={query.user} /> : 'You'}
          </div>
        )}
        <PermissionField
          permissions={permissions}
          value={query.permission}
          onChange={name => onChange({ permission: name })}
        />
        {hasResource && (
          <ResourceField
            resourceType={permission?.resourceType}
            value={query.resource}
            onChange={resource => onChange({ resource })}
          />
        )}
        {isForAll && (
          <>
            <VersionField
              label="Policy"
              versions={versions}
              value={query.version}
              onChange={version => onChange({ version })}
            />
            <VersionField
              label="Compare with"
              versions={versions}
              allowsNone
              value={query.against}
              onChange={against => onChange({ against })}
            />
          </>
        )}
      </div>
      {isForAll ? (
        query.permission && (
          <details className={styles.link}>
            <summary>Link to this question</summary>
            <CopyField label="Link" value={linkTo(query)} />
          </details>
        )
      ) : (
        <p className={styles.hint}>
          Messages about missing rights name the permission. Here you see which
          rule decides it for you.
        </p>
      )}
    </Section>
  );
}

function linkTo(query: SimulationQuery): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}?${formatSimulationQuery(query)}`;
}
