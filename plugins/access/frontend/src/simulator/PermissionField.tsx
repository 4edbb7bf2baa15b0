import { Combobox, TextField } from '@backstage/ui';
import type { InstalledPermission } from '@callboard/plugin-access-common';
import { useEffect, useMemo, useState } from 'react';

/** What a {@link PermissionField} needs. */
export interface PermissionFieldProps {
  /** Undefined where the person may not see what is installed. */
  permissions: InstalledPermission[] | undefined;
  value: string;
  onChange: (permission: string) => void;
}

/** Picks one of the installed permissions; elsewhere its name is typed. */
export function PermissionField(props: PermissionFieldProps) {
  const { permissions, value, onChange } = props;
  return permissions ? (
    <PermissionPicker
      permissions={permissions}
      value={value}
      onChange={onChange}
    />
  ) : (
    <PermissionName value={value} onChange={onChange} />
  );
}

function PermissionPicker(
  props: PermissionFieldProps & { permissions: InstalledPermission[] },
) {
  const { permissions, value, onChange } = props;
  const options = useMemo(() => {
    const names = permissions.some(({ name }) => name === value)
      ? permissions
      : [...permissions, ...(value ? [{ name: value, pluginId: '' }] : [])];
    return names.map(({ name, pluginId }) => ({
      id: name,
      label: name,
      description: pluginId ? `Of ${pluginId}` : 'Not installed',
    }));
  }, [permissions, value]);
  return (
    <Combobox
      label="Permission"
      placeholder="Search permissions"
      size="small"
      options={options}
      value={value || null}
      onChange={key => onChange(key === null ? '' : String(key))}
    />
  );
}

function PermissionName(props: Omit<PermissionFieldProps, 'permissions'>) {
  const { value, onChange } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const take = () => onChange(typed.trim());
  return (
    <TextField
      label="Permission"
      placeholder="catalog.entity.refresh"
      size="small"
      value={typed}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={event => event.key === 'Enter' && take()}
    />
  );
}
