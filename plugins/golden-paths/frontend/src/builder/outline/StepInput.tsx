import { TextAreaField, TextField } from '@backstage/ui';
import type { JsonValue } from '@backstage/types';
import { useState } from 'react';
import { parse, stringify } from 'yaml';
import { textAt, valueAt, type TemplateDraft } from '../TemplateDraft';
import styles from './Outline.module.css';

interface InputSchema {
  type?: string | string[];
  description?: string;
  title?: string;
}

/** The inputs of a step, as the schema of its action names them. */
export function StepInput(props: {
  draft: TemplateDraft;
  path: (string | number)[];
}) {
  const { draft, path } = props;
  const id = textAt(draft.template, [...path, 'action']);
  const schema = draft.actions.find(action => action.id === id)?.schema?.input;
  const properties = Object.entries(
    (schema?.properties ?? {}) as Record<string, InputSchema>,
  );
  if (properties.length === 0) {
    return <span className={styles.muted}>This action takes no input.</span>;
  }
  return (
    <div className={styles.pair}>
      {properties.map(([name, property]) => {
        const field = {
          draft,
          path: [...path, 'input', name],
          label: name,
          description: property.description ?? property.title,
          isRequired: schema?.required?.includes(name) ?? false,
        };
        const types = [property.type ?? []].flat();
        return types.includes('object') || types.includes('array') ? (
          <YamlField key={`${id} ${name}`} {...field} />
        ) : (
          <ScalarField
            key={`${id} ${name}`}
            {...field}
            isText={types.length === 0 || types.includes('string')}
          />
        );
      })}
    </div>
  );
}

interface FieldProps {
  draft: TemplateDraft;
  path: (string | number)[];
  label: string;
  description?: string;
  isRequired: boolean;
}

function ScalarField(props: FieldProps & { isText: boolean }) {
  const { draft, path, isText, ...rest } = props;
  return (
    <TextField
      {...rest}
      isDisabled={draft.isBroken}
      value={textAt(draft.template, path)}
      onChange={text =>
        draft.apply({
          set: path,
          value: text === '' ? undefined : toValue(text, isText),
        })
      }
    />
  );
}

/** Numbers and switches are written as such, expressions as texts. */
function toValue(text: string, isText: boolean): JsonValue {
  if (isText) {
    return text;
  }
  if (text === 'true' || text === 'false') {
    return text === 'true';
  }
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : text;
}

/** Lists and objects are written as YAML, and taken over once that can be read. */
function YamlField({ draft, path, ...rest }: FieldProps) {
  const value = valueAt(draft.template, path);
  const present = value === undefined ? '' : stringify(value).trimEnd();
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const commit = () => {
    if (typed === undefined) {
      return;
    }
    try {
      const next = parse(typed) as JsonValue;
      draft.apply({ set: path, value: next ?? undefined });
      setTyped(undefined);
      setProblem(undefined);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <TextAreaField
      {...rest}
      description={problem ?? rest.description}
      isInvalid={Boolean(problem)}
      isDisabled={draft.isBroken}
      rows={3}
      value={typed ?? present}
      onChange={setTyped}
      onBlur={commit}
    />
  );
}
