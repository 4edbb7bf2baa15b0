import { Radio, RadioGroup, Select } from '@backstage/ui';
import type { Check, Track } from '@callboard/plugin-scorecards-common';
import { Chips } from '@callboard/ui';
import styles from '../editing/fields.module.css';
import { WithProblems } from '../editing/WithProblems';
import type { CampaignDraft } from './campaignDraft';

/** What {@link TargetField} needs. */
export interface TargetFieldProps {
  draft: CampaignDraft;
  checks: readonly Check[];
  tracks: readonly Track[];
  onChange: (part: Partial<CampaignDraft>) => void;
}

/** What a campaign aims at: a level, or checks. */
export function TargetField(props: TargetFieldProps) {
  const { draft, onChange } = props;
  return (
    <div className={styles.column}>
      <RadioGroup
        label="What entities are to do"
        orientation="horizontal"
        value={draft.kind}
        onChange={kind =>
          onChange({ kind: kind === 'checks' ? 'checks' : 'level' })
        }
      >
        <Radio value="level">Reach a level</Radio>
        <Radio value="checks">Pass checks</Radio>
      </RadioGroup>
      {draft.kind === 'level' ? (
        <LevelTarget {...props} />
      ) : (
        <ChecksTarget {...props} />
      )}
    </div>
  );
}

function LevelTarget({ draft, tracks, onChange }: TargetFieldProps) {
  const track = tracks.find(({ id }) => id === draft.track);
  return (
    <div className={styles.fields}>
      <WithProblems at="target.track">
        {invalid => (
          <Select
            label="Track"
            size="small"
            placeholder="Choose a track"
            options={tracks.map(({ id, title }) => ({ id, label: title }))}
            value={track?.id ?? null}
            onChange={key => onChange({ track: String(key), level: '' })}
            {...invalid}
          />
        )}
      </WithProblems>
      <WithProblems at="target.level">
        {invalid => (
          <Select
            label="Level"
            size="small"
            placeholder={track ? 'Choose a level' : 'Choose a track first'}
            isDisabled={!track}
            options={(track?.levels ?? []).map(({ id, title }) => ({
              id,
              label: title,
            }))}
            value={draft.level || null}
            onChange={key => onChange({ level: String(key) })}
            {...invalid}
          />
        )}
      </WithProblems>
    </div>
  );
}

function ChecksTarget({ draft, checks, onChange }: TargetFieldProps) {
  const titleOf = (id: string) =>
    checks.find(check => check.id === id)?.title ?? `${id} (deleted)`;
  return (
    <WithProblems at="target.checks" below>
      {invalid => (
        <div className={styles.column}>
          <Chips
            label="Chosen checks"
            chips={draft.checks.map(id => ({ value: id, label: titleOf(id) }))}
            onRemove={id =>
              onChange({ checks: draft.checks.filter(each => each !== id) })
            }
          />
          <Select
            label="Checks"
            size="small"
            placeholder="Add a check"
            search={{ placeholder: 'Search checks' }}
            options={checks
              .filter(({ id }) => !draft.checks.includes(id))
              .map(({ id, title }) => ({ id, label: title, description: id }))}
            value={null}
            onChange={key =>
              key !== null &&
              onChange({ checks: [...draft.checks, String(key)] })
            }
            {...invalid}
          />
        </div>
      )}
    </WithProblems>
  );
}
