import { TextField } from '@backstage/ui';
import { useState } from 'react';
import { valueAt, type TemplateDraft } from '../TemplateDraft';

const NAME = /^[A-Za-z_]\w*$/;

/** Renames a parameter once the new name is finished. What reads it is not changed. */
export function ParameterName(props: {
  draft: TemplateDraft;
  path: (string | number)[];
}) {
  const { draft, path } = props;
  const name = String(path.at(-1));
  const [typed, setTyped] = useState(name);
  const siblings = Object.keys(
    valueAt(draft.template, path.slice(0, -1)) ?? {},
  );
  const problem =
    (!NAME.test(typed) && 'Letters, digits and underscores') ||
    (typed !== name && siblings.includes(typed) && 'There is one already') ||
    undefined;
  return (
    <TextField
      label="Name"
      description={problem ?? 'Steps read it as parameters.<name>'}
      isInvalid={Boolean(problem)}
      isDisabled={draft.isBroken}
      value={typed}
      onChange={setTyped}
      onBlur={() => {
        if (!problem && typed !== name) {
          draft.apply({ rename: path, to: typed });
        }
      }}
    />
  );
}
