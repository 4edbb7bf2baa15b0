import { Button } from '@backstage/ui';
import type { Check } from '@callboard/plugin-scorecards-common';
import { RiAddLine } from '@remixicon/react';
import styles from '../editing/fields.module.css';
import { LevelField } from './LevelField';
import { LevelDraft, moveLevel, newLevel } from './trackDraft';

/** What {@link LevelsField} needs. */
export interface LevelsFieldProps {
  /** Lowest first. */
  levels: LevelDraft[];
  /** All there are to choose from. */
  checks: readonly Check[];
  onChange: (levels: LevelDraft[]) => void;
}

/** The ladder of a track: levels to add, name, fill and order. */
export function LevelsField({ levels, checks, onChange }: LevelsFieldProps) {
  const used = new Set(levels.flatMap(level => level.checks));
  return (
    <div className={styles.column}>
      <p className={styles.hint}>
        From the highest down. An entity has the highest level whose checks, and
        those of all levels below, it passes.
      </p>
      <div>
        <Button
          variant="secondary"
          size="small"
          iconStart={<RiAddLine />}
          onPress={() => onChange([...levels, newLevel()])}
        >
          Add a level on top
        </Button>
      </div>
      <ol className={styles.rows} reversed>
        {levels
          .map((level, index) => (
            <LevelField
              key={level.key}
              level={level}
              index={index}
              count={levels.length}
              checks={checks}
              used={used}
              onChange={changed =>
                onChange(
                  levels.map(each => (each.key === level.key ? changed : each)),
                )
              }
              onMove={by => onChange(moveLevel(levels, level.key, by))}
              onRemove={() =>
                onChange(levels.filter(({ key }) => key !== level.key))
              }
            />
          ))
          .reverse()}
      </ol>
    </div>
  );
}
