import { NumberField, Select, TextField } from '@backstage/ui';
import type { JsonPrimitive } from '@backstage/types';
import type { FactType } from '@callboard/plugin-scorecards-common';
import { ValuesField } from '@callboard/ui';
import { CountInput } from './CountInput';
import { ValueType, valueType } from './editRow';
import { operatorInfo } from './operators';
import styles from './RuleBuilder.module.css';
import type { RowNode } from './ruleTree';

const LABEL = 'Value';

const yesOrNo = [
  { id: 'true', label: 'yes' },
  { id: 'false', label: 'no' },
];

const types: { id: ValueType; label: string }[] = [
  { id: 'string', label: 'text' },
  { id: 'number', label: 'number' },
  { id: 'boolean', label: 'yes or no' },
];

/** What a {@link ValueInput} needs. */
export interface ValueInputProps {
  row: RowNode;
  /** What the row looks at; undefined if nobody knows. */
  type?: FactType;
  onChange: (row: RowNode) => void;
}

/** The field for what a row compares with, by what its operator takes. */
export function ValueInput(props: ValueInputProps) {
  const { row, type, onChange } = props;
  const { takes } = operatorInfo(row.operator);
  const set = (value: JsonPrimitive | undefined) => onChange({ ...row, value });

  switch (takes) {
    case 'items':
      return null;
    case 'count':
      return <CountInput row={row} onChange={onChange} />;
    case 'list':
      return <ListInput {...props} />;
    case 'boolean':
      return <YesOrNo value={row.value} onChange={set} />;
    case 'number':
      return <NumberInput value={row.value} onChange={set} />;
    case 'any':
      return <AnyInput {...props} onValue={set} type={type} />;
    default:
      return (
        <TextInput
          value={row.value}
          placeholder={
            takes === 'duration' ? 'Such as 90d, 12h or 2w' : undefined
          }
          onChange={set}
        />
      );
  }
}

function AnyInput(
  props: ValueInputProps & { onValue: (value?: JsonPrimitive) => void },
) {
  const { row, type, onValue } = props;
  const kind = valueType(row.value, type);
  const fields = {
    string: <TextInput value={row.value} onChange={onValue} />,
    number: <NumberInput value={row.value} onChange={onValue} />,
    boolean: <YesOrNo value={row.value} onChange={onValue} />,
  };
  if (type && type !== 'list') {
    return fields[kind];
  }
  const empty = { string: '', number: 0, boolean: true };
  return (
    <>
      <Select
        aria-label="Kind of value"
        size="small"
        className={styles.kind}
        options={types}
        value={kind}
        onChange={key => {
          const chosen = types.find(({ id }) => id === key);
          if (chosen) {
            onValue(empty[chosen.id]);
          }
        }}
      />
      {fields[kind]}
    </>
  );
}

interface PrimitiveProps {
  value: JsonPrimitive | undefined;
  onChange: (value: JsonPrimitive | undefined) => void;
}

function TextInput(props: PrimitiveProps & { placeholder?: string }) {
  const { value, onChange, placeholder } = props;
  return (
    <TextField
      aria-label={LABEL}
      size="small"
      className={styles.value}
      placeholder={placeholder}
      value={value === undefined || value === null ? '' : String(value)}
      onChange={onChange}
    />
  );
}

/** A number; none while the field is empty. */
function NumberInput({ value, onChange }: PrimitiveProps) {
  return (
    <NumberField
      aria-label={LABEL}
      size="small"
      className={styles.value}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 20 }}
      value={typeof value === 'number' ? value : NaN}
      onChange={number => onChange(Number.isNaN(number) ? undefined : number)}
    />
  );
}

function YesOrNo({ value, onChange }: PrimitiveProps) {
  return (
    <Select
      aria-label={LABEL}
      size="small"
      className={styles.value}
      options={yesOrNo}
      value={value === false ? 'false' : 'true'}
      onChange={key => onChange(key === 'true')}
    />
  );
}

function ListInput({ row, type, onChange }: ValueInputProps) {
  const { values = [] } = row;
  const read = (text: string): JsonPrimitive =>
    values.find(value => String(value) === text) ??
    (type === 'number' && text.trim() !== '' && Number.isFinite(Number(text))
      ? Number(text)
      : text);
  return (
    <div className={styles.values}>
      <ValuesField
        label="Values"
        placeholder="One or more, with commas"
        values={values.map(String)}
        onChange={texts => onChange({ ...row, values: texts.map(read) })}
      />
    </div>
  );
}
