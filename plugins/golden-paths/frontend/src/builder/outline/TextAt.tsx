import { TextField } from '@backstage/ui';
import { textAt, type TemplateDraft } from '../TemplateDraft';

/** A field for the text at a path of a template; emptied, it is left out. */
export function TextAt(props: {
  draft: TemplateDraft;
  path: (string | number)[];
  label: string;
  description?: string;
  isRequired?: boolean;
}) {
  const { draft, path, label, description, isRequired } = props;
  return (
    <TextField
      label={label}
      description={description}
      isRequired={isRequired}
      isDisabled={draft.isBroken}
      value={textAt(draft.template, path)}
      onChange={value => draft.apply({ set: path, value: value || undefined })}
    />
  );
}
