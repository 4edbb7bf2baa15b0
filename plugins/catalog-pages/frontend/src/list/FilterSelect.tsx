import { Select, SelectItem } from '@backstage/ui';
import { useMemo } from 'react';
import styles from './FilterSelect.module.css';

/** One of the choices of a {@link FilterSelect}. */
export interface FilterValue {
  value: string;
  /** How many entities have it. */
  count?: number;
  /** How people call it, where that differs from the value. */
  name?: string;
}

/** Properties of {@link FilterSelect}. */
export interface FilterSelectProps {
  label: string;
  /** What can be chosen; undefined while it is not loaded. */
  values: FilterValue[] | undefined;
  selected: string[];
  onChange: (selected: string[]) => void;
  /** Called when the list opens, which is when its values are needed. */
  onOpen: () => void;
  failed: boolean;
  /** How a value is written; as it is by default. */
  nameOf?: (value: string) => string;
}

/** A filter with several choices that can be searched. */
export function FilterSelect(props: FilterSelectProps) {
  const { label, values, selected, nameOf = String, failed } = props;
  const items = useMemo(() => {
    const known = values ?? [];
    const missing = selected
      .filter(value => !known.some(item => item.value === value))
      .map((value): FilterValue => ({ value }));
    return [...missing, ...known].map(({ value, count, name }) => ({
      id: value,
      name: name ?? nameOf(value),
      count,
    }));
  }, [values, selected, nameOf]);
  let state: 'loading' | 'error' | 'idle' = 'idle';
  if (!values) {
    state = failed ? 'error' : 'loading';
  }
  return (
    <Select
      aria-label={label}
      placeholder={label}
      className={styles.select}
      selectionMode="multiple"
      size="small"
      items={items}
      search={{ placeholder: `Search ${label.toLocaleLowerCase('en-US')}` }}
      loading={{ state }}
      value={selected}
      onChange={keys => props.onChange(keys.map(String))}
      onOpenChange={isOpen => isOpen && props.onOpen()}
    >
      {item => (
        <SelectItem id={item.id} textValue={item.name} showSelectionIndicator>
          <span className={styles.item}>
            <span className={styles.name} title={item.name}>
              {item.name}
            </span>
            {item.count !== undefined && (
              <span className={styles.count}>
                {item.count.toLocaleString('en-US')}
              </span>
            )}
          </span>
        </SelectItem>
      )}
    </Select>
  );
}
