import { Button, NumberField, Select } from '@backstage/ui';
import { RiFilterLine } from '@remixicon/react';
import { countOperators, operatorInfo } from './operators';
import styles from './RuleBuilder.module.css';
import { newGroup, newRow, RowNode } from './ruleTree';

/** Compares the number of items of a list, of all or of those that match. */
export function CountInput(props: {
  row: RowNode;
  onChange: (row: RowNode) => void;
}) {
  const { row, onChange } = props;
  const { count = { operator: 'gte' as const } } = row;
  const set = (part: Partial<NonNullable<RowNode['count']>>) =>
    onChange({ ...row, count: { ...count, ...part } });
  return (
    <>
      <Select
        aria-label="How the number is compared"
        size="small"
        className={styles.operator}
        options={countOperators
          .filter(id => id !== 'is' || !count.where)
          .map(id => ({ id, label: operatorInfo(id).label }))}
        value={count.operator}
        onChange={key => {
          const operator = countOperators.find(id => id === key);
          if (operator) {
            set({ operator });
          }
        }}
      />
      <NumberField
        aria-label="Number of items"
        size="small"
        className={styles.value}
        minValue={0}
        formatOptions={{ useGrouping: false }}
        value={count.value ?? NaN}
        onChange={value =>
          set({ value: Number.isNaN(value) ? undefined : value })
        }
      />
      {!count.where && (
        <Button
          variant="tertiary"
          size="small"
          iconStart={<RiFilterLine />}
          onPress={() =>
            set({
              where: newGroup('all', [newRow()], 'object'),
              // There is no way to ask for exactly so many of those that match.
              ...(count.operator === 'is' && { operator: 'gte' }),
            })
          }
        >
          Only items that…
        </Button>
      )}
    </>
  );
}
