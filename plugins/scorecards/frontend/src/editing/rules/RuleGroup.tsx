import { Button, ButtonIcon, Select } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { useContext, useMemo } from 'react';
import { NodeProblems } from './NodeProblems';
import styles from './RuleBuilder.module.css';
import { RuleBuilderContext } from './RuleBuilderContext';
import { RuleRow } from './RuleRow';
import { RuleTextBlock } from './RuleTextBlock';
import {
  GroupNode,
  isGroup,
  isText,
  Join,
  newGroup,
  newRow,
  newText,
  RuleNode,
} from './ruleTree';

const MAX_DEPTH = 5;

const joins: { id: Join; label: string }[] = [
  { id: 'all', label: 'All of these hold' },
  { id: 'any', label: 'At least one of these holds' },
  { id: 'none', label: 'None of these holds' },
];

/** What a {@link RuleGroup} needs. */
export interface RuleGroupProps {
  group: GroupNode;
  /** Names it for screen readers. */
  label: string;
  /** Whether paths lead into items of a list, of which nothing is known. */
  isOfItems?: boolean;
  /** How many groups are around it. */
  depth?: number;
  onChange: (group: GroupNode) => void;
  /** Left out for the outermost group, which stays. */
  onRemove?: () => void;
}

/** Conditions that are joined; groups may hold groups. */
export function RuleGroup(props: RuleGroupProps) {
  const { group, label, isOfItems, depth = 0, onChange, onRemove } = props;
  const outer = useContext(RuleBuilderContext);
  const inner = useMemo(
    () => (isOfItems ? { ...outer, paths: [] } : outer),
    [outer, isOfItems],
  );
  const change = (children: RuleNode[]) => onChange({ ...group, children });
  const add = (child: RuleNode) => change([...group.children, child]);
  const replace = (node: RuleNode) =>
    change(
      group.children.map(child => (child.key === node.key ? node : child)),
    );
  const remove = (key: string) =>
    change(group.children.filter(child => child.key !== key));

  return (
    <RuleBuilderContext.Provider value={inner}>
      <div
        role="group"
        aria-label={label}
        className={styles.group}
        data-depth={depth}
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
                <Member
                  node={child}
                  depth={depth}
                  onChange={replace}
                  onRemove={() => remove(child.key)}
                />
              </li>
            ))}
          </ul>
        )}
        <NodeProblems node={group} />
        <div className={styles.add}>
          <Button
            variant="secondary"
            size="small"
            iconStart={<RiAddLine />}
            onPress={() => add(newRow())}
          >
            Condition
          </Button>
          {depth < MAX_DEPTH && (
            <Button
              variant="tertiary"
              size="small"
              iconStart={<RiAddLine />}
              onPress={() =>
                add(newGroup(group.join === 'any' ? 'all' : 'any', [newRow()]))
              }
            >
              Group
            </Button>
          )}
          <Button
            variant="tertiary"
            size="small"
            iconStart={<RiAddLine />}
            onPress={() => add(newText())}
          >
            By hand
          </Button>
        </div>
      </div>
    </RuleBuilderContext.Provider>
  );
}

function Member(props: {
  node: RuleNode;
  depth: number;
  onChange: (node: RuleNode) => void;
  onRemove: () => void;
}) {
  const { node, depth, onChange, onRemove } = props;
  if (isGroup(node)) {
    return (
      <RuleGroup
        group={node}
        label="Group of conditions"
        depth={depth + 1}
        onChange={onChange}
        onRemove={onRemove}
      />
    );
  }
  return isText(node) ? (
    <RuleTextBlock node={node} onChange={onChange} onRemove={onRemove} />
  ) : (
    <RuleRow row={node} depth={depth} onChange={onChange} onRemove={onRemove} />
  );
}
