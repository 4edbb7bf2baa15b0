import { TextField } from '@backstage/ui';
import styles from './AnswersField.module.css';

/** What an {@link AnswersField} needs. */
export interface AnswersFieldProps {
  label: string;
  /** Parameters of the template, in their order. */
  names: readonly string[];
  answers: Record<string, string>;
  /** Whether each has to be answered; default true. */
  isRequired?: boolean;
  onChange: (answers: Record<string, string>) => void;
}

/** Asks for answers to parameters of a template; nothing when there are none. */
export function AnswersField(props: AnswersFieldProps) {
  const { label, names, answers, isRequired = true, onChange } = props;
  if (names.length === 0) {
    return null;
  }
  return (
    <fieldset className={styles.answers}>
      <legend>{label}</legend>
      {names.map(name => (
        <TextField
          key={name}
          label={name}
          size="small"
          isRequired={isRequired}
          validationBehavior="aria"
          autoComplete="off"
          value={answers[name] ?? ''}
          onChange={value => onChange({ ...answers, [name]: value })}
        />
      ))}
    </fieldset>
  );
}
