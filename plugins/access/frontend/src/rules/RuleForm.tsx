import { Radio, RadioGroup, Select, TextField } from '@backstage/ui';
import type { Installation, Rule } from '@callboard/plugin-access-common';
import { IdField, Section, slugOf, useKeptForm } from '@callboard/ui';
import { useMemo } from 'react';
import { missingParam } from '../conditions/missingParam';
import { EditorFrame } from '../editing/EditorFrame';
import { putRule } from '../policies/policyEdits';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { useAccessPath } from '../shared/useAccessPath';
import { ConditionSection } from './ConditionSection';
import { MatchFields } from './MatchFields';
import { OwnersHint } from './OwnersHint';
import { RemoveRule } from './RemoveRule';
import styles from './RuleForm.module.css';
import { RuleFormValue, toFormValue, toRule } from './ruleFormValue';

function missingIn(
  value: RuleFormValue,
  taken: string[],
  installation: Installation,
): string | undefined {
  if (value.id === '' || taken.includes(value.id)) {
    return 'Give the rule an id of its own';
  }
  if (value.roles.length === 0) {
    return 'Choose a role';
  }
  return missingParam(
    value.condition,
    installation.resourceTypes.flatMap(({ resourceType, rules }) =>
      value.resourceTypes.includes(resourceType) ? rules : [],
    ),
  );
}

/** The form of a rule. */
export function RuleForm(props: { rule?: Rule; installation: Installation }) {
  const { rule, installation } = props;
  const { canEdit, shown } = usePolicyWorkspace();
  const accessPath = useAccessPath();
  const form = useKeptForm(`access/rule:${rule?.id ?? ''}`, toFormValue(rule));
  const { value, setValue } = form;
  const { roles, rules } = shown.document;
  const taken = rules.map(({ id }) => id).filter(id => id !== rule?.id);
  const change = (changed: Partial<RuleFormValue>) =>
    setValue({ ...value, ...changed });
  const setTitle = (title: string) => {
    const followsTitle = !rule && value.id === slugOf(value.title);
    change({ title, ...(followsTitle && { id: slugOf(title) }) });
  };

  return (
    <EditorFrame
      title={rule ? (rule.title ?? rule.id) : 'New rule'}
      back={{ label: 'Rules', href: accessPath('rules') }}
      form={form}
      edit={useMemo(() => putRule(toRule(value)), [value])}
      place={/^rules\[\d+\]\.?/}
      isReadOnly={!canEdit}
      missing={missingIn(value, taken, installation)}
      actions={rule && canEdit && <RemoveRule rule={rule} />}
    >
      <fieldset className={styles.all} disabled={!canEdit}>
        <Section title="What it does, and for whom">
          <div className={styles.fields}>
            <TextField
              label="Title"
              size="small"
              value={value.title}
              isReadOnly={!canEdit}
              onChange={setTitle}
            />
            <IdField
              value={value.id}
              taken={taken}
              isFixed={rule !== undefined}
              isReadOnly={!canEdit}
              onChange={id => change({ id })}
            />
            <RadioGroup
              label="Effect"
              orientation="horizontal"
              isReadOnly={!canEdit}
              value={value.effect}
              onChange={effect =>
                change({ effect: effect === 'deny' ? 'deny' : 'allow' })
              }
            >
              <Radio value="allow">Allow</Radio>
              <Radio value="deny">Deny, whatever others allow</Radio>
            </RadioGroup>
            <Select
              label="Roles"
              size="small"
              selectionMode="multiple"
              placeholder="Choose roles"
              isDisabled={!canEdit}
              options={roles.map(({ id, title }) => ({ id, label: title }))}
              search={{ placeholder: 'Search roles' }}
              value={value.roles}
              onChange={keys => change({ roles: keys.map(String) })}
            />
            <Select
              label="Except"
              description="Roles that the rule leaves out, whoever else is in them"
              size="small"
              selectionMode="multiple"
              placeholder="Nobody"
              isDisabled={!canEdit}
              options={roles
                .filter(({ members }) => !members.includes('owners'))
                .map(({ id, title }) => ({ id, label: title }))}
              search={{ placeholder: 'Search roles' }}
              value={value.exceptRoles}
              onChange={keys => change({ exceptRoles: keys.map(String) })}
            />
          </div>
          <OwnersHint value={value} roles={roles} installation={installation} />
        </Section>
        <MatchFields
          value={value}
          installation={installation}
          isReadOnly={!canEdit}
          onChange={change}
        />
        <ConditionSection
          value={value}
          installation={installation}
          isReadOnly={!canEdit}
          onChange={change}
        />
      </fieldset>
    </EditorFrame>
  );
}
