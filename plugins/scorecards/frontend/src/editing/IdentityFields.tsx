import { TextField } from '@backstage/ui';
import { IdField, ReferencePicker, slugOf } from '@callboard/ui';
import { WithProblems } from './WithProblems';

/** What names a check or track. */
export interface Identity {
  id: string;
  title: string;
  owner: string;
}

/** What {@link IdentityFields} need. */
export interface IdentityFieldsProps {
  value: Identity;
  /** Whether it is there already, so that its id stays. */
  isFixed: boolean;
  /** Ids that others have. */
  taken: string[];
  /** What the owner does, for the people who choose one. */
  ownerHint: string;
  onChange: (part: Partial<Identity>) => void;
}

/** Title, id and owner of a check or track. */
export function IdentityFields(props: IdentityFieldsProps) {
  const { value, isFixed, taken, ownerHint, onChange } = props;
  return (
    <>
      <WithProblems at="title">
        {invalid => (
          <TextField
            label="Title"
            size="small"
            isRequired
            value={value.title}
            onChange={title => {
              const followsTitle = !isFixed && value.id === slugOf(value.title);
              onChange({ title, ...(followsTitle && { id: slugOf(title) }) });
            }}
            {...invalid}
          />
        )}
      </WithProblems>
      <WithProblems at="id">
        {() => (
          <IdField
            value={value.id}
            taken={taken}
            isFixed={isFixed}
            isReadOnly={false}
            onChange={id => onChange({ id })}
          />
        )}
      </WithProblems>
      <WithProblems at="owner">
        {() => (
          <ReferencePicker
            label="Owner"
            showLabel
            placeholder="A group or a person"
            description={ownerHint}
            kinds={['group', 'user']}
            value={value.owner}
            onChange={owner => onChange({ owner })}
          />
        )}
      </WithProblems>
    </>
  );
}
