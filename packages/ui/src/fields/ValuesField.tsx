import { Button, TextField } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { KeyboardEvent, useState } from 'react';
import { Chips } from './Chips';
import styles from './ValuesField.module.css';

/** What a {@link ValuesField} needs. */
export interface ValuesFieldProps {
  label: string;
  values: string[];
  onChange: (values: string[]) => void;
  placeholder?: string;
  description?: string;
  isRequired?: boolean;
  /** Values with a meaning of their own, offered as buttons. */
  offers?: { value: string; label: string }[];
}

/** A list of words that are typed; Enter adds the one in the field. */
export function ValuesField(props: ValuesFieldProps) {
  const { label, values, onChange, offers = [] } = props;
  const [typed, setTyped] = useState('');
  const labelOf = (value: string) =>
    offers.find(offer => offer.value === value)?.label ?? value;
  const add = (text: string) => {
    const fresh = text
      .split(',')
      .map(value => value.trim())
      .filter(value => value !== '' && !values.includes(value));
    if (fresh.length > 0) {
      onChange([...values, ...new Set(fresh)]);
    }
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      add(typed);
    }
  };
  return (
    <div className={styles.field}>
      <div className={styles.entry}>
        <TextField
          className={styles.input}
          label={label}
          size="small"
          placeholder={props.placeholder}
          description={props.description}
          isRequired={props.isRequired && values.length === 0}
          value={typed}
          onChange={setTyped}
          onKeyDown={onKeyDown}
          onBlur={() => add(typed)}
        />
        <Button
          variant="secondary"
          size="small"
          iconStart={<RiAddLine />}
          isDisabled={typed.trim() === ''}
          onPress={() => add(typed)}
        >
          Add
        </Button>
      </div>
      {offers.some(({ value }) => !values.includes(value)) && (
        <div className={styles.offers}>
          {offers
            .filter(({ value }) => !values.includes(value))
            .map(offer => (
              <Button
                key={offer.value}
                variant="tertiary"
                size="small"
                iconStart={<RiAddLine />}
                onPress={() => onChange([...values, offer.value])}
              >
                {offer.label}
              </Button>
            ))}
        </div>
      )}
      <Chips
        label={`${label}: chosen`}
        chips={values.map(value => ({ value, label: labelOf(value) }))}
        onRemove={value => onChange(values.filter(other => other !== value))}
      />
    </div>
  );
}
