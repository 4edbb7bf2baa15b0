import { Button, ButtonIcon, Select } from '@backstage/ui';
import type { InstalledRule } from '@callboard/plugin-access-common';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import styles from './ConditionGroup.module.css';
import { ConditionRule } from './ConditionRule';
import {
  ConditionNode,
  GroupNode,
  isGroup,
  Join,
  newGroup,
  newRule,
} from './conditionTree';

const MAX_DEPTH = 5;

const joins: { id: Join; label: string }[] = [
  { id: 'allOf', label: 'All of these hold' },
  { id: 'anyOf', label: 'Any of these holds' },
  { id: 'noneOf', label: 'None of these holds' },
];

/** What a {@link ConditionGroup} needs. */
export interface ConditionGroupProps {
  group: GroupNode;
  /** The rules that can be chosen. */
  rules: InstalledRule[];
  onChange: (group: GroupNode) => void;
  /** Left out for the outermost group, which stays. */
  onRemove?: () => void;
  depth?: number;
}

/** Conditions that are joined; groups may hold groups. */
export function ConditionGroup(props: ConditionGroupProps) {
  const { group, rules, onChange, onRemove, depth = 0 } = props;
  const change = (children: ConditionNode[]) =>
    onChange({ ...group, children });
  const replace = (node: ConditionNode) =>
    change(
      group.children.map(child => (child.key === node.key ? node : child)),
    );
  const remove = (key: string) =>
    change(group.children.filter(child => child.key !== key));

  return (
    <div
      role="group"
      aria-label={depth === 0 ? 'Condition' : 'Group of conditions'}
      className={styles.group}
    >
      <div className={styles.head}>
        <Select
          aria-label="How they are joined"
          size="small"
          className={styles.join}
          options={joins}
          value={group.join}
          onChange={key => {
            const chosen = joins.find(({ id }) => id === key);
            if (chosen) {
              onChange({ ...group, join: chosen.id });
            }
          }}
        />
        {onRemove && (
          <ButtonIcon
            variant="tertiary"
            size="small"
            aria-label="Remove the group"
            icon={<RiDeleteBinLine />}
            onPress={onRemove}
          />
        )}
      </div>
      {group.children.length > 0 && (
        <ul className={styles.members}>
          {group.children.map(child => (
            <li key={child.key}>
              {isGroup(child) ? (
                <ConditionGroup
                  group={child}
                  rules={rules}
                  depth={depth + 1}
                  onChange={replace}
                  onRemove={() => remove(child.key)}
                />
              ) : (
                <ConditionRule
                  node={child}
                  rules={rules}
                  onChange={replace}
                  onRemove={() => remove(child.key)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.add}>
        <Button
          variant="secondary"
          size="small"
          iconStart={<RiAddLine />}
          onPress={() => change([...group.children, newRule()])}
        >
          Add condition
        </Button>
        {depth < MAX_DEPTH && (
          <Button
            variant="tertiary"
            size="small"
            iconStart={<RiAddLine />}
            onPress={() =>
              change([
                ...group.children,
                newGroup(group.join === 'anyOf' ? 'allOf' : 'anyOf', [
                  newRule(),
                ]),
              ])
            }
          >
            Add group
          </Button>
        )}
      </div>
    </div>
  );
}
