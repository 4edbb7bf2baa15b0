import { ReadTextField } from '../text/ReadTextField';
import { greaterThanOf } from './greaterThanOf';
import { readVersion } from './readVersion';
import type { SemanticVersionFieldProps } from './semanticVersionSchema';

/** Takes a semantic version, maybe one that comes after another. */
export function SemanticVersionField(props: SemanticVersionFieldProps) {
  const before = greaterThanOf(
    props.uiSchema['ui:options']?.greaterThan,
    props.formContext?.formData,
  );
  return (
    <ReadTextField
      {...props}
      label="Version"
      placeholder="1.4.0"
      missing="Give a version, for example 1.4.0."
      read={text => readVersion(text, before)}
    />
  );
}
