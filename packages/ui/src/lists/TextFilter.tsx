import { SearchField } from '@backstage/ui';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';

const TYPING_PAUSE_MS = 250;

/** What a {@link TextFilter} needs. */
export interface TextFilterProps {
  label: string;
  /** Shown in the empty field, below the label then; default: the label. */
  placeholder?: string;
  value: string;
  /** Called when typing pauses. */
  onChange: (value: string) => void;
}

/** A field that narrows a list by what is typed. */
export function TextFilter(props: TextFilterProps) {
  const { label, placeholder, value, onChange } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useDebounce(
    () => {
      if (typed !== value) {
        onChange(typed);
      }
    },
    TYPING_PAUSE_MS,
    [typed],
  );
  return (
    <SearchField
      label={placeholder ? label : undefined}
      aria-label={placeholder ? undefined : label}
      placeholder={placeholder ?? label}
      size="small"
      value={typed}
      onChange={setTyped}
    />
  );
}
