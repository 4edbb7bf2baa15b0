import { ButtonIcon } from '@backstage/ui';
import { RiDeleteBinLine } from '@remixicon/react';
import { withOperator, withPath } from './editRow';
import { NodeProblems } from './NodeProblems';
import { OperatorPicker } from './OperatorPicker';
import { PathPicker } from './PathPicker';
import styles from './RuleBuilder.module.css';
import { useRuleBuilder } from './RuleBuilderContext';
import { RuleGroup } from './RuleGroup';
import type { RowNode } from './ruleTree';
import { ValueInput } from './ValueInput';

/** What a {@link RuleRow} needs. */
export interface RuleRowProps {
  row: RowNode;
  depth: number;
  onChange: (row: RowNode) => void;
  onRemove: () => void;
}

/** One condition: what is looked at, how, and what it is compared with. */
export function RuleRow(props: RuleRowProps) {
  const { row, depth, onChange, onRemove } = props;
  const { paths } = useRuleBuilder();
  const typeOf = (path: string) =>
    paths.find(option => option.path === path)?.type;
  const type = typeOf(row.path);
  const where = row.count?.where;
  return (
    <div role="group" aria-label="Condition" className={styles.row}>
      <div className={styles.fields}>
        <PathPicker
          value={row.path}
          onChange={path =>
            onChange(withPath(row, path, { before: type, after: typeOf(path) }))
          }
        />
        <OperatorPicker
          row={row}
          type={type}
          onChange={choice => onChange(withOperator(row, choice, type))}
        />
        <ValueInput row={row} type={type} onChange={onChange} />
        <ButtonIcon
          variant="tertiary"
          size="small"
          className={styles.remove}
          aria-label="Remove the condition"
          icon={<RiDeleteBinLine />}
          onPress={onRemove}
        />
      </div>
      {row.item && (
        <RuleGroup
          group={row.item}
          label="What the item is"
          isOfItems
          depth={depth + 1}
          onChange={item => onChange({ ...row, item })}
        />
      )}
      {row.count && where && (
        <RuleGroup
          group={where}
          label="Which items count"
          isOfItems
          depth={depth + 1}
          onChange={group =>
            onChange({
              ...row,
              count: { operator: 'gte', ...row.count, where: group },
            })
          }
          onRemove={() =>
            onChange({
              ...row,
              count: { operator: 'gte', ...row.count, where: undefined },
            })
          }
        />
      )}
      <NodeProblems node={row} />
    </div>
  );
}
