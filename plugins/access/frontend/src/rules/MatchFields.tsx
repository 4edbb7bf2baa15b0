import { Select } from '@backstage/ui';
import type { Action, Installation } from '@callboard/plugin-access-common';
import { Chips, Section, ValuesField } from '@callboard/ui';
import { useMemo } from 'react';
import { MatchedPermissions } from './MatchedPermissions';
import styles from './RuleForm.module.css';
import type { RuleFormValue } from './ruleFormValue';

const actions: Action[] = ['create', 'read', 'update', 'delete'];

interface Option {
  id: string;
  label: string;
  description?: string;
}

/** Options of what is installed; what is chosen but gone stays an option. */
function options(installed: Option[], chosen: string[]): Option[] {
  const known = new Set(installed.map(({ id }) => id));
  const gone = chosen
    .filter(id => !known.has(id))
    .map(id => ({ id, label: id, description: 'Not installed' }));
  return [...gone, ...installed];
}

function distinct(values: (string | undefined)[]): Option[] {
  return [...new Set(values.flatMap(value => value ?? []))]
    .sort((a, b) => a.localeCompare(b))
    .map(id => ({ id, label: id }));
}

/** What {@link MatchFields} needs. */
export interface MatchFieldsProps {
  value: RuleFormValue;
  installation: Installation;
  isReadOnly: boolean;
  onChange: (changed: Partial<RuleFormValue>) => void;
}

/** Which permissions a rule is about: by name, plugin, action, resource type. */
export function MatchFields(props: MatchFieldsProps) {
  const { value, installation, isReadOnly, onChange } = props;
  const { permissions, resourceTypes } = installation;
  const isPattern = (name: string) => name.includes('*');
  const names = value.permissions.filter(name => !isPattern(name));
  const patterns = value.permissions.filter(isPattern);
  const choices = useMemo(
    () => ({
      names: permissions.map(({ name, pluginId, action, resourceType }) => ({
        id: name,
        label: name,
        description: [pluginId, action, resourceType]
          .filter(Boolean)
          .join(' · '),
      })),
      plugins: distinct(permissions.map(({ pluginId }) => pluginId)),
      resourceTypes: distinct([
        ...permissions.map(({ resourceType }) => resourceType),
        ...resourceTypes.map(({ resourceType }) => resourceType),
      ]),
    }),
    [permissions, resourceTypes],
  );
  const multiple = {
    size: 'small',
    selectionMode: 'multiple',
    isDisabled: isReadOnly,
  } as const;

  return (
    <Section title="Which permissions">
      <p className={styles.hint}>
        What is left open matches all. A rule without any choice is about every
        permission, also of plugins that are added later.
      </p>
      <div className={styles.fields}>
        <Select
          {...multiple}
          label="Plugins"
          placeholder="All plugins"
          options={options(choices.plugins, value.plugins)}
          search={{ placeholder: 'Search plugins' }}
          value={value.plugins}
          onChange={keys => onChange({ plugins: keys.map(String) })}
        />
        <Select
          {...multiple}
          label="Actions"
          placeholder="All actions"
          options={actions.map(id => ({ id, label: id }))}
          value={value.actions}
          onChange={keys =>
            onChange({
              actions: actions.filter(action => keys.includes(action)),
            })
          }
        />
        <Select
          {...multiple}
          label="Resource types"
          placeholder="All, and permissions without resources"
          options={options(choices.resourceTypes, value.resourceTypes)}
          search={{ placeholder: 'Search resource types' }}
          value={value.resourceTypes}
          onChange={keys => onChange({ resourceTypes: keys.map(String) })}
        />
        <Select
          {...multiple}
          label="Permissions"
          placeholder="All names"
          options={options(choices.names, names)}
          search={{ placeholder: 'Search permissions' }}
          value={names}
          onChange={keys =>
            onChange({ permissions: [...patterns, ...keys.map(String)] })
          }
        />
        {isReadOnly ? (
          <Chips
            label="Patterns"
            chips={patterns.map(id => ({ value: id, label: id }))}
          />
        ) : (
          <ValuesField
            label="Names by pattern, where * stands for anything"
            placeholder="catalog.*"
            values={patterns}
            onChange={next => onChange({ permissions: [...next, ...names] })}
          />
        )}
      </div>
      <MatchedPermissions value={value} installation={installation} />
    </Section>
  );
}
