import { Button, Select } from '@backstage/ui';
import type { Installation } from '@callboard/plugin-access-common';
import { Section } from '@callboard/ui';
import { RiAddLine } from '@remixicon/react';
import { ConditionGroup } from '../conditions/ConditionGroup';
import { ConditionPreviewLine } from '../conditions/ConditionPreviewLine';
import {
  newGroup,
  newRule,
  rulesOf,
  toCondition,
} from '../conditions/conditionTree';
import { missingParam } from '../conditions/missingParam';
import { describeCondition } from '../conditions/describeCondition';
import styles from './RuleForm.module.css';
import type { RuleFormValue } from './ruleFormValue';

/** The type of which the backend can count what matches. */
const ENTITY = 'catalog-entity';

/** What a {@link ConditionSection} needs. */
export interface ConditionSectionProps {
  value: RuleFormValue;
  installation: Installation;
  isReadOnly: boolean;
  onChange: (changed: Partial<RuleFormValue>) => void;
}

/** For which resources a rule holds; a condition is about one type of them. */
export function ConditionSection(props: ConditionSectionProps) {
  const { value, installation, isReadOnly, onChange } = props;
  const { condition, resourceTypes } = value;
  const isUsed = rulesOf(condition).length > 0;
  const types = installation.resourceTypes.filter(
    ({ rules }) => rules.length > 0,
  );
  const chosen =
    resourceTypes.length === 1
      ? types.find(({ resourceType }) => resourceType === resourceTypes[0])
      : undefined;
  const built = toCondition(condition);
  const missing = missingParam(condition, chosen?.rules ?? []);

  if (isReadOnly) {
    return (
      <Section title="For which resources">
        <p className={styles.hint}>
          {built
            ? `Those of which this holds: ${describeCondition(built)}`
            : 'For all of them.'}
        </p>
      </Section>
    );
  }
  return (
    <Section title="For which resources">
      <div className={styles.condition}>
        {!isUsed && (
          <>
            <p className={styles.hint}>
              For all of them. With a condition the rule holds only for some,
              such as entities of a kind.
            </p>
            {chosen ? (
              <div>
                <Button
                  variant="secondary"
                  size="small"
                  iconStart={<RiAddLine />}
                  onPress={() =>
                    onChange({ condition: newGroup('allOf', [newRule()]) })
                  }
                >
                  Add a condition
                </Button>
              </div>
            ) : (
              <Select
                label="Add a condition for resources of the type"
                placeholder="Choose one type"
                size="small"
                options={types.map(({ resourceType, pluginId }) => ({
                  id: resourceType,
                  label: resourceType,
                  description: pluginId,
                }))}
                value={null}
                onChange={key =>
                  onChange({
                    resourceTypes: [String(key)],
                    condition: newGroup('allOf', [newRule()]),
                  })
                }
              />
            )}
          </>
        )}
        {isUsed && !chosen && (
          <p className={styles.warning} role="alert">
            A condition is about one resource type. Choose exactly one above, or
            remove the condition.
          </p>
        )}
        {isUsed && (
          <ConditionGroup
            group={condition}
            rules={chosen?.rules ?? []}
            onChange={next => onChange({ condition: next })}
          />
        )}
        {chosen && missing && <p className={styles.hint}>{missing}.</p>}
        {chosen &&
          built &&
          !missing &&
          (chosen.resourceType === ENTITY ? (
            <ConditionPreviewLine resourceType={ENTITY} condition={built} />
          ) : (
            <p className={styles.hint}>
              How many match is known for entities of the catalog only.
            </p>
          ))}
      </div>
    </Section>
  );
}
