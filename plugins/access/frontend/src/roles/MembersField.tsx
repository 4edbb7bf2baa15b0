import { Select } from '@backstage/ui';
import { Member, memberWords } from '@callboard/plugin-access-common';
import { Chips } from '@callboard/ui';
import { memberChip } from './memberChip';
import { memberWordNames } from './memberName';
import styles from './MembersField.module.css';
import { PeoplePicker } from './PeoplePicker';
import { useUnknownMembers } from './useUnknownMembers';

/** What a {@link MembersField} needs. */
export interface MembersFieldProps {
  members: Member[];
  isReadOnly: boolean;
  onChange: (members: Member[]) => void;
}

/** Who is in a role: people and groups of the catalog, and words for many. */
export function MembersField(props: MembersFieldProps) {
  const { members, isReadOnly, onChange } = props;
  const unknown = useUnknownMembers(members);
  const add = (member: Member) =>
    !members.includes(member) && onChange([...members, member]);
  const words = memberWords.filter(word => !members.includes(word));
  return (
    <div className={styles.field}>
      {members.length === 0 && (
        <p className={styles.hint}>Nobody is in this role yet.</p>
      )}
      <Chips
        label="Members"
        chips={members.map(member =>
          memberChip(member, unknown.includes(member)),
        )}
        onRemove={
          isReadOnly
            ? undefined
            : removed => onChange(members.filter(member => member !== removed))
        }
      />
      {unknown.length > 0 && (
        <p className={styles.hint}>
          Members that are not in the catalog give nobody a right. Check how
          they are written.
        </p>
      )}
      {!isReadOnly && (
        <div className={styles.add}>
          <PeoplePicker onPick={add} />
          <Select
            aria-label="Add many at once"
            placeholder="Add many at once"
            size="small"
            isDisabled={words.length === 0}
            options={words.map(id => ({ id, label: memberWordNames[id] }))}
            value={null}
            onChange={key => {
              const word = words.find(known => known === key);
              if (word) {
                add(word);
              }
            }}
          />
        </div>
      )}
    </div>
  );
}
