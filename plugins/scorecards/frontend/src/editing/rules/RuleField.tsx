import { Button, TextAreaField } from '@backstage/ui';
import type { RuleProblem } from '@callboard/plugin-scorecards-common';
import { useMemo } from 'react';
import { ProblemLines } from '../ProblemLines';
import { useProblems } from '../ProblemsContext';
import type { PathOption } from './pathOptions';
import { problemsOfNode } from './problemsOfNode';
import { RuleBuilderContext } from './RuleBuilderContext';
import { RuleDraft, RuleMode, ruleOf, switchMode } from './ruleDraft';
import styles from './RuleField.module.css';
import { RuleGroup } from './RuleGroup';

const modes: { id: RuleMode; label: string }[] = [
  { id: 'builder', label: 'Fields' },
  { id: 'yaml', label: 'YAML' },
  { id: 'json', label: 'JSON' },
];

/** What a {@link RuleField} needs. */
export interface RuleFieldProps {
  label: string;
  /** Where the rule is in its definition: `rule`, `appliesTo`. */
  at: string;
  draft: RuleDraft;
  paths: readonly PathOption[];
  /** Whether to say what is incomplete, for after the first attempt to save. */
  showsMissing: boolean;
  onChange: (draft: RuleDraft) => void;
}

/** A rule to edit: in fields, as YAML or as JSON, whichever suits. */
export function RuleField(props: RuleFieldProps) {
  const { label, at, draft, paths, showsMissing, onChange } = props;
  const problems = useProblems(at, { below: true });
  const written = useMemo(() => ruleOf(draft), [draft]);
  const context = useMemo(
    () => ({
      paths,
      problemsOf: problemsOfNode({ at, problems, written, showsMissing }),
    }),
    [paths, at, problems, written, showsMissing],
  );
  const ofText: Pick<RuleProblem, 'message' | 'severity'>[] =
    written.problem !== undefined
      ? [{ message: written.problem, severity: 'error' }]
      : problems.map(({ path, message, severity }) => ({
          message: `${path}: ${message}`,
          severity,
        }));
  return (
    <div role="group" aria-label={label} className={styles.field}>
      <div role="group" aria-label="Shown as" className={styles.modes}>
        {modes.map(({ id, label: name }) => (
          <Button
            key={id}
            size="small"
            variant={draft.mode === id ? 'secondary' : 'tertiary'}
            aria-pressed={draft.mode === id}
            isDisabled={draft.mode !== id && written.problem !== undefined}
            onPress={() => onChange(switchMode(draft, id))}
          >
            {name}
          </Button>
        ))}
      </div>
      {draft.mode === 'builder' ? (
        <RuleBuilderContext.Provider value={context}>
          <RuleGroup
            group={draft.tree}
            label="Conditions"
            onChange={tree => onChange({ ...draft, tree })}
          />
        </RuleBuilderContext.Provider>
      ) : (
        <>
          <TextAreaField
            aria-label={`${label} as text`}
            className={styles.text}
            rows={Math.min(24, Math.max(6, draft.text.split('\n').length + 1))}
            value={draft.text}
            onChange={text => onChange({ ...draft, text })}
          />
          <ProblemLines problems={ofText} />
        </>
      )}
    </div>
  );
}
