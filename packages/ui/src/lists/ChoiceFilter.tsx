import { Select } from '@backstage/ui';

const ALL = '*';

/** What a {@link ChoiceFilter} needs. */
export interface ChoiceFilterProps {
  label: string;
  /** Whether the label is above the field; screen readers always get it. */
  showLabel?: boolean;
  /** In words, for no choice: "All roles". */
  all: string;
  options: { id: string; label: string }[];
  /** Empty for no choice. */
  value: string;
  onChange: (value: string) => void;
}

/** A filter with one choice, or none. */
export function ChoiceFilter(props: ChoiceFilterProps) {
  const { label, showLabel, all, options, value, onChange } = props;
  const isKnown = !value || options.some(({ id }) => id === value);
  return (
    <Select
      label={showLabel ? label : undefined}
      aria-label={showLabel ? undefined : label}
      size="small"
      options={[
        { id: ALL, label: all },
        ...options,
        ...(isKnown ? [] : [{ id: value, label: value }]),
      ]}
      search={
        options.length > 8
          ? { placeholder: `Search ${label.toLocaleLowerCase('en-US')}` }
          : undefined
      }
      value={value || ALL}
      onChange={key => onChange(key === ALL ? '' : String(key))}
    />
  );
}
