import { Select } from '@backstage/ui';
import type { FactType } from '@callboard/plugin-scorecards-common';
import { OperatorInfo, operators, operatorsFor } from './operators';
import styles from './RuleBuilder.module.css';
import type { RowNode } from './ruleTree';

const NOT = 'not-';

function optionsOf({ id, label, negated }: OperatorInfo) {
  return [
    { id: id as string, label },
    ...(negated ? [{ id: NOT + id, label: negated }] : []),
  ];
}

/** Chooses how a row compares; what does not fit the type is left out. */
export function OperatorPicker(props: {
  row: RowNode;
  type?: FactType;
  onChange: (choice: Pick<RowNode, 'operator' | 'isNegated'>) => void;
}) {
  const { row, type, onChange } = props;
  const fitting = operatorsFor(type);
  const used = operators.filter(({ id }) => id === row.operator);
  const offered = [...new Set([...fitting, ...used])];
  return (
    <Select
      aria-label="How it is compared"
      size="small"
      className={styles.operator}
      options={offered.flatMap(optionsOf)}
      value={(row.isNegated ? NOT : '') + row.operator}
      onChange={key => {
        const chosen = String(key);
        const isNegated = chosen.startsWith(NOT);
        const id = isNegated ? chosen.slice(NOT.length) : chosen;
        const operator = offered.find(each => each.id === id);
        if (operator) {
          onChange({ operator: operator.id, isNegated });
        }
      }}
    />
  );
}
