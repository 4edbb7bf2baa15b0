import type { JsonValue } from '@backstage/types';
import { TextField } from '@backstage/ui';
import { useState } from 'react';

/** What a {@link JsonInput} needs. */
export interface JsonInputProps {
  label: string;
  description?: string;
  isRequired?: boolean;
  value: JsonValue | undefined;
  onChange: (value: JsonValue | undefined) => void;
}

/** Text that is no JSON is taken as it is, so that words need no quotes. */
function read(text: string): JsonValue | undefined {
  if (text.trim() === '') {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A parameter of any shape, as JSON or plain text. */
export function JsonInput(props: JsonInputProps) {
  const { value, onChange, description, ...field } = props;
  const [text, setText] = useState(
    typeof value === 'string' || value === undefined
      ? (value ?? '')
      : JSON.stringify(value),
  );
  return (
    <TextField
      {...field}
      size="small"
      description={description ?? 'A word, a number, or JSON'}
      value={text}
      onChange={typed => {
        setText(typed);
        onChange(read(typed));
      }}
    />
  );
}
