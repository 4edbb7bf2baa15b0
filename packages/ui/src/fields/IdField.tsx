import { TextField } from '@backstage/ui';

/** What an {@link IdField} needs. */
export interface IdFieldProps {
  value: string;
  /** Ids that others have. */
  taken: string[];
  isFixed: boolean;
  isReadOnly: boolean;
  onChange: (id: string) => void;
}

/** The id of a role or rule: can be chosen once, and names it in YAML. */
export function IdField(props: IdFieldProps) {
  const { value, taken, isFixed } = props;
  const isTaken = !isFixed && taken.includes(value);
  return (
    <TextField
      label="Id"
      size="small"
      placeholder="lower-case-words"
      isReadOnly={isFixed || props.isReadOnly}
      isInvalid={isTaken}
      validate={() => (isTaken ? `“${value}” is taken` : undefined)}
      value={value}
      onChange={props.onChange}
    />
  );
}
