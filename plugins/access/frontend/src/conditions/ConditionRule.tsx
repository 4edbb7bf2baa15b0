import { ButtonIcon, Select } from '@backstage/ui';
import type { InstalledRule } from '@callboard/plugin-access-common';
import { RiDeleteBinLine } from '@remixicon/react';
import styles from './ConditionRule.module.css';
import type { RuleNode } from './conditionTree';
import { ruleWords } from './describeCondition';
import { ParamInput } from './ParamInput';
import { readParamFields } from './paramFields';

/** What a {@link ConditionRule} needs. */
export interface ConditionRuleProps {
  node: RuleNode;
  /** The rules that can be chosen. */
  rules: InstalledRule[];
  onChange: (node: RuleNode) => void;
  onRemove: () => void;
}

/** One condition: a rule that a plugin registered, and its parameters. */
export function ConditionRule(props: ConditionRuleProps) {
  const { node, rules, onChange, onRemove } = props;
  const rule = rules.find(({ name }) => name === node.rule);
  const isUnknown = node.rule !== '' && !rule;
  const options = [
    ...rules.map(({ name }) => ({ id: name, label: ruleWords(name) })),
    ...(isUnknown ? [{ id: node.rule, label: `${node.rule} (missing)` }] : []),
  ];
  const fields = readParamFields(rule?.paramsSchema);
  const setParam = (
    name: string,
    value: RuleNode['params'][string] | undefined,
  ) => {
    const { [name]: _, ...others } = node.params;
    onChange({
      ...node,
      params: value === undefined ? others : { ...others, [name]: value },
    });
  };

  return (
    <div role="group" aria-label="Condition" className={styles.rule}>
      <div className={styles.head}>
        <Select
          aria-label="Rule"
          placeholder="Choose a rule"
          size="small"
          className={styles.name}
          options={options}
          search={{ placeholder: 'Search rules' }}
          value={node.rule || null}
          onChange={key => onChange({ ...node, rule: String(key), params: {} })}
        />
        <ButtonIcon
          variant="tertiary"
          size="small"
          aria-label="Remove the condition"
          icon={<RiDeleteBinLine />}
          onPress={onRemove}
        />
      </div>
      {rule && <p className={styles.description}>{rule.description}</p>}
      {isUnknown && (
        <p className={styles.problem}>
          No installed plugin has a rule “{node.rule}” for these resources, so
          the condition never holds. Choose another one.
        </p>
      )}
      {fields.map(field => (
        <ParamInput
          key={field.name}
          field={field}
          value={node.params[field.name]}
          onChange={value => setParam(field.name, value)}
        />
      ))}
    </div>
  );
}
