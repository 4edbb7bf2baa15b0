import { ButtonIcon, TextAreaField } from '@backstage/ui';
import { RiDeleteBinLine } from '@remixicon/react';
import { NodeProblems } from './NodeProblems';
import styles from './RuleBuilder.module.css';
import type { TextNode } from './ruleTree';

/** A part of a rule that is written by hand. */
export function RuleTextBlock(props: {
  node: TextNode;
  onChange: (node: TextNode) => void;
  onRemove: () => void;
}) {
  const { node, onChange, onRemove } = props;
  return (
    <div role="group" aria-label="Written by hand" className={styles.row}>
      <div className={styles.fields}>
        <TextAreaField
          label="Written by hand"
          description="YAML or JSON, for what the fields cannot say"
          className={styles.text}
          rows={Math.min(10, Math.max(3, node.text.split('\n').length))}
          value={node.text}
          onChange={text => onChange({ ...node, text })}
        />
        <ButtonIcon
          variant="tertiary"
          size="small"
          className={styles.remove}
          aria-label="Remove the condition"
          icon={<RiDeleteBinLine />}
          onPress={onRemove}
        />
      </div>
      <NodeProblems node={node} />
    </div>
  );
}
