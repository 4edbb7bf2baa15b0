import { ButtonIcon, Select, TextField } from '@backstage/ui';
import type { Check } from '@callboard/plugin-scorecards-common';
import { Chips, slugOf } from '@callboard/ui';
import {
  RiArrowDownLine,
  RiArrowUpLine,
  RiDeleteBinLine,
} from '@remixicon/react';
import { WithProblems } from '../editing/WithProblems';
import styles from './LevelField.module.css';
import type { LevelDraft } from './trackDraft';

/** What a {@link LevelField} needs. */
export interface LevelFieldProps {
  level: LevelDraft;
  /** Its place from the bottom, from 0. */
  index: number;
  /** How many levels there are. */
  count: number;
  checks: readonly Check[];
  /** Ids of checks that any level has. */
  used: ReadonlySet<string>;
  onChange: (level: LevelDraft) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** One level: its name, its place, and the checks that it adds. */
export function LevelField(props: LevelFieldProps) {
  const { level, index, count, checks, used, onChange, onMove } = props;
  const at = `levels[${index}]`;
  const name = level.title || `level ${index + 1}`;
  const titleOf = (id: string) =>
    checks.find(check => check.id === id)?.title ?? `${id} (deleted)`;
  const setTitle = (title: string) => {
    const followsTitle = level.id === '' || level.id === slugOf(level.title);
    onChange({ ...level, title, ...(followsTitle && { id: slugOf(title) }) });
  };
  return (
    <li className={styles.level} aria-label={name}>
      <div className={styles.head}>
        <span className={styles.rank} aria-hidden="true">
          {index + 1}
        </span>
        <WithProblems at={`${at}.title`} className={styles.field}>
          {invalid => (
            <TextField
              label="Name"
              size="small"
              value={level.title}
              onChange={setTitle}
              {...invalid}
            />
          )}
        </WithProblems>
        <WithProblems at={`${at}.id`} className={styles.field}>
          {invalid => (
            <TextField
              label="Id"
              size="small"
              value={level.id}
              onChange={id => onChange({ ...level, id })}
              {...invalid}
            />
          )}
        </WithProblems>
        <span className={styles.acts}>
          <ButtonIcon
            variant="tertiary"
            size="small"
            aria-label={`Move ${name} up`}
            icon={<RiArrowUpLine />}
            isDisabled={index === count - 1}
            onPress={() => onMove(1)}
          />
          <ButtonIcon
            variant="tertiary"
            size="small"
            aria-label={`Move ${name} down`}
            icon={<RiArrowDownLine />}
            isDisabled={index === 0}
            onPress={() => onMove(-1)}
          />
          <ButtonIcon
            variant="tertiary"
            size="small"
            aria-label={`Remove ${name}`}
            icon={<RiDeleteBinLine />}
            isDisabled={count === 1}
            onPress={props.onRemove}
          />
        </span>
      </div>
      <WithProblems at={`${at}.checks`} below>
        {() => (
          <>
            <Chips
              label={`Checks of ${name}`}
              chips={level.checks.map(id => ({
                value: id,
                label: titleOf(id),
              }))}
              onRemove={id =>
                onChange({
                  ...level,
                  checks: level.checks.filter(each => each !== id),
                })
              }
            />
            <Select
              aria-label={`Add a check to ${name}`}
              placeholder="Add a check"
              size="small"
              className={styles.add}
              search={{ placeholder: 'Search checks' }}
              options={checks
                .filter(({ id }) => !used.has(id))
                .map(({ id, title }) => ({
                  id,
                  label: title,
                  description: id,
                }))}
              value={null}
              onChange={key =>
                key !== null &&
                onChange({ ...level, checks: [...level.checks, String(key)] })
              }
            />
          </>
        )}
      </WithProblems>
    </li>
  );
}
