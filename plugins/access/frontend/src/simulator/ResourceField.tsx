import { TextField } from '@backstage/ui';
import { ReferencePicker } from '@callboard/ui';
import { useEffect, useState } from 'react';

const ENTITY = 'catalog-entity';

/** What a {@link ResourceField} needs. */
export interface ResourceFieldProps {
  /** Of the permission; undefined if it is not known. */
  resourceType: string | undefined;
  value: string;
  onChange: (ref: string) => void;
}

/** What the permission is about: an entity, or a reference as its plugin has it. */
export function ResourceField(props: ResourceFieldProps) {
  const { resourceType, value, onChange } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  if (resourceType === ENTITY) {
    return (
      <ReferencePicker
        label="Entity"
        showLabel
        placeholder="Any entity"
        value={value}
        onChange={onChange}
      />
    );
  }
  const take = () => onChange(typed.trim());
  return (
    <TextField
      label={resourceType ? `Resource (${resourceType})` : 'Resource'}
      placeholder={
        resourceType ? 'Any; or its reference' : 'component:default/…'
      }
      size="small"
      value={typed}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={event => event.key === 'Enter' && take()}
    />
  );
}
