import { Select } from '@backstage/ui';
import styles from '../editing/fields.module.css';
import { WithProblems } from '../editing/WithProblems';
import { DayField } from '../shared/DayField';
import { gateModes } from './gateWords';
import type { TrackDraft } from './trackDraft';

const NONE = '-';

/** What the gate does with a track, from when on, and what it asks. */
export function GateField(props: {
  draft: TrackDraft;
  onChange: (gate: TrackDraft['gate']) => void;
}) {
  const { draft, onChange } = props;
  const { gate, levels } = draft;
  return (
    <div className={styles.fields}>
      <Select
        label="What the gate does"
        size="small"
        options={[{ id: NONE, label: 'There is none' }, ...gateModes]}
        value={gate.mode || NONE}
        onChange={key =>
          onChange({
            ...gate,
            mode: gateModes.find(({ id }) => id === key)?.id ?? '',
          })
        }
      />
      {gate.mode === 'enforce' && (
        <WithProblems at="gate.enforceFrom">
          {() => (
            <DayField
              label="Enforces from"
              description="Until then it warns; empty for at once"
              value={gate.enforceFrom}
              onChange={enforceFrom => onChange({ ...gate, enforceFrom })}
            />
          )}
        </WithProblems>
      )}
      {gate.mode !== '' && (
        <WithProblems at="gate.level">
          {() => (
            <Select
              label="Level that it asks"
              description="When a call names none"
              size="small"
              options={[
                { id: NONE, label: 'The call has to say' },
                ...levels
                  .filter(({ id }) => id !== '')
                  .map(({ id, title }) => ({ id, label: title || id })),
              ]}
              value={gate.level || NONE}
              onChange={key =>
                onChange({ ...gate, level: key === NONE ? '' : String(key) })
              }
            />
          )}
        </WithProblems>
      )}
    </div>
  );
}
