import { Select, TextField } from '@backstage/ui';
import type { JsonValue } from '@backstage/types';
import { ValuesField } from '@callboard/ui';
import { JsonInput } from './JsonInput';
import type { ParamField } from './paramFields';
import { placeholderOffers } from './placeholders';

/** What a {@link ParamInput} needs. */
export interface ParamInputProps {
  field: ParamField;
  value: JsonValue | undefined;
  /** Called with undefined when the parameter is taken away. */
  onChange: (value: JsonValue | undefined) => void;
}

function asText(value: JsonValue | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}

function asList(value: JsonValue | undefined): string[] {
  if (value === undefined || value === null) {
    return [];
  }
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

/** Asks for one parameter of a rule, in the way its schema wants it. */
export function ParamInput({ field, value, onChange }: ParamInputProps) {
  const common = {
    label: field.name,
    description: field.description,
    isRequired: field.isRequired,
  };
  const setText = (text: string) => onChange(text === '' ? undefined : text);

  if (field.kind === 'list' && field.choices) {
    return (
      <Select
        {...common}
        size="small"
        selectionMode="multiple"
        options={field.choices.map(id => ({ id, label: id }))}
        value={asList(value)}
        onChange={keys =>
          onChange(keys.length > 0 ? keys.map(String) : undefined)
        }
      />
    );
  }
  if (field.kind === 'list') {
    return (
      <ValuesField
        {...common}
        placeholder="Type a value and press Enter"
        values={asList(value)}
        offers={placeholderOffers}
        onChange={values => onChange(values.length > 0 ? values : undefined)}
      />
    );
  }
  if (field.kind === 'choice' || field.kind === 'boolean') {
    const choices =
      field.kind === 'boolean' ? ['true', 'false'] : (field.choices ?? []);
    return (
      <Select
        {...common}
        size="small"
        options={choices.map(id => ({ id, label: id }))}
        value={value === undefined ? null : String(value)}
        onChange={key =>
          onChange(field.kind === 'boolean' ? key === 'true' : String(key))
        }
      />
    );
  }
  if (field.kind === 'number') {
    return (
      <TextField
        {...common}
        size="small"
        inputMode="decimal"
        value={asText(value)}
        onChange={text => {
          const number = Number(text);
          onChange(text === '' || Number.isNaN(number) ? undefined : number);
        }}
      />
    );
  }
  if (field.kind === 'json') {
    return <JsonInput {...common} value={value} onChange={onChange} />;
  }
  return (
    <TextField
      {...common}
      size="small"
      value={asText(value)}
      onChange={setText}
    />
  );
}
