import { ReactElement } from 'react';
import { TextField } from '@backstage/ui';
import { NameCheckMessage } from './NameCheckMessage';
import { ServiceNameFieldProps } from './serviceNameSchema';
import { useNameCheck } from './useNameCheck';
import styles from './ServiceNameField.module.css';

/** A field for the name of a new service that says at once if it is free. */
export function ServiceNameField(props: ServiceNameFieldProps): ReactElement {
  const { formData = '', idSchema, rawErrors, schema, uiSchema } = props;
  const check = useNameCheck(formData, {
    pattern: schema.pattern,
    kinds: uiSchema['ui:options']?.kinds ?? ['Component'],
  });
  const invalid =
    check.status === 'taken' ||
    check.status === 'malformed' ||
    (check.status === 'empty' && Boolean(rawErrors?.length));
  const hintId = `${idSchema.$id}-hint`;
  const messageId = `${idSchema.$id}-check`;
  return (
    <div className={styles.field}>
      <TextField
        id={idSchema.$id}
        label={schema.title ?? 'Name'}
        value={formData}
        onChange={value => props.onChange(value || undefined)}
        onBlur={() => props.onBlur(idSchema.$id, formData)}
        isRequired={props.required}
        isDisabled={props.disabled}
        isInvalid={invalid}
        aria-describedby={`${hintId} ${messageId}`}
        // The form shows what is missing; the browser's own bubble stays away.
        validationBehavior="aria"
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={uiSchema['ui:autofocus']}
        autoComplete="off"
        spellCheck="false"
      />
      <div id={hintId} className={styles.hint}>
        {schema.description}
      </div>
      <div id={messageId} role="status" className={styles.message}>
        <NameCheckMessage
          check={check}
          rule={ruleOf(schema)}
          missing={Boolean(rawErrors?.length)}
        />
      </div>
    </div>
  );
}

/** The sentence that the template's schema gives for a malformed name. */
function ruleOf(schema: object): string | undefined {
  const { errorMessage } = schema as { errorMessage?: { pattern?: string } };
  return errorMessage?.pattern;
}
