import { TextField } from '@backstage/ui';
import { describedBy, FieldFrame } from '../FieldFrame';
import type { Reading } from './Reading';

/** What a {@link ReadTextField} needs of a field of the scaffolder, and more. */
export interface ReadTextFieldProps {
  formData?: string;
  idSchema: { $id: string };
  rawErrors?: string[];
  schema: { title?: string; description?: string };
  uiSchema: { 'ui:autofocus'?: boolean };
  required?: boolean;
  disabled?: boolean;
  onChange: (value: string | undefined) => void;
  /** When the template gives no title. */
  label: string;
  placeholder: string;
  /** Said when the field was left empty. */
  missing: string;
  /** What is to be said of the text; not asked for an empty one. */
  read: (text: string) => Reading;
}

/** A field for text that says while it is typed what it means or what is wrong. */
export function ReadTextField(props: ReadTextFieldProps) {
  const { formData = '', idSchema, onChange, rawErrors, schema } = props;
  // A space at the end is there while more is typed, and goes with the focus.
  const text = formData.trim();
  const reading = text ? props.read(text) : undefined;
  const isMissing = !text && Boolean(rawErrors?.length);
  const problem =
    reading && 'problem' in reading
      ? reading.problem
      : (isMissing && props.missing) || undefined;
  return (
    <FieldFrame
      id={idSchema.$id}
      hint={schema.description}
      problem={problem}
      note={reading && 'note' in reading ? reading.note : undefined}
    >
      <TextField
        id={idSchema.$id}
        label={schema.title ?? props.label}
        placeholder={props.placeholder}
        value={formData}
        onChange={typed => onChange(typed || undefined)}
        onBlur={() => text !== formData && onChange(text || undefined)}
        isRequired={props.required}
        isDisabled={props.disabled}
        isInvalid={problem !== undefined}
        aria-describedby={describedBy(idSchema.$id)}
        // The form shows what is wrong; the browser's own bubble stays away.
        validationBehavior="aria"
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={props.uiSchema['ui:autofocus']}
        autoComplete="off"
        spellCheck="false"
      />
    </FieldFrame>
  );
}
