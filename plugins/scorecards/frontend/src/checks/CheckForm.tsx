import { useApi } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import {
  Check,
  CheckDefinition,
  CheckOutcome,
  FactSource,
  SEVERITIES,
} from '@callboard/plugin-scorecards-common';
import { Section, useKeptForm } from '@callboard/ui';
import { useCallback, useMemo } from 'react';
import { standardsApiRef } from '../apis';
import { EditorFrame } from '../editing/EditorFrame';
import styles from '../editing/fields.module.css';
import { IdentityFields } from '../editing/IdentityFields';
import { MarkdownField } from '../editing/MarkdownField';
import { entityPaths, pathOptions } from '../editing/rules/pathOptions';
import { RuleField } from '../editing/rules/RuleField';
import { WithProblems } from '../editing/WithProblems';
import { DayField } from '../shared/DayField';
import { outcomeWords, severityWords } from '../shared/outcomeWords';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import {
  CheckDraft,
  findCheckProblems,
  judgesOf,
  missingInCheck,
  newCheckDraft,
  toCheckDefinition,
  toCheckDraft,
} from './checkDraft';
import { describeCheck } from './describeCheck';
import { FilesField } from './FilesField';
import { FixField } from './FixField';

const outcomes = {
  nameOf: (outcome: string) =>
    outcomeWords[outcome as CheckOutcome]?.word ?? outcome,
  order: Object.keys(outcomeWords),
};

/** What a {@link CheckForm} needs. */
export interface CheckFormProps {
  /** Undefined for a new one. */
  check?: Check;
  /** Ids that cannot be used for a new one. */
  taken: string[];
  /** Facts that the portal has; undefined while they are not known. */
  sources?: FactSource[];
}

/** The form of a check. */
export function CheckForm({ check, taken, sources }: CheckFormProps) {
  const api = useApi(standardsApiRef);
  const path = useScorecardsPath();
  const form = useKeptForm<CheckDraft>(
    `scorecards/check:${check?.id ?? ''}`,
    check ? toCheckDraft(check) : newCheckDraft(),
  );
  const { value: draft, setValue } = form;
  const set = (part: Partial<CheckDraft>) => setValue({ ...draft, ...part });
  const definition = useMemo(() => toCheckDefinition(draft), [draft]);
  const problems = useMemo(
    () => findCheckProblems(draft, sources),
    [draft, sources],
  );
  const paths = useMemo(
    () => pathOptions(sources ?? [], draft.files),
    [sources, draft.files],
  );
  const isTaken = !check && taken.includes(draft.id);
  const { id } = definition;

  return (
    <EditorFrame<CheckDefinition, CheckDraft>
      what="check"
      title={check ? `Edit ${check.title}` : 'New check'}
      back={
        check
          ? { label: check.title, href: path('checks', check.id) }
          : { label: 'Checks', href: path('checks') }
      }
      done={id ? path('checks', id) : path('checks')}
      form={form}
      definition={definition}
      seen={check}
      missing={
        isTaken ? `There is a check “${id}” already` : missingInCheck(draft)
      }
      problems={problems}
      judges={judgesOf}
      request={useCallback(value => ({ check: value }), [])}
      describe={describeCheck}
      outcomes={outcomes}
      save={useCallback((value, edit) => api.saveCheck(value, edit), [api])}
      load={useCallback(() => api.getCheck(id), [api, id])}
    >
      {hasTried => (
        <>
          <Section title="What it is">
            <div className={styles.fields}>
              <IdentityFields
                value={draft}
                isFixed={check !== undefined}
                taken={taken}
                ownerHint="Answers for the check and decides on exemptions"
                onChange={set}
              />
              <Select
                label="Severity"
                size="small"
                options={SEVERITIES.map(each => ({
                  id: each,
                  label: severityWords[each],
                }))}
                value={draft.severity}
                onChange={key => {
                  const severity = SEVERITIES.find(each => each === key);
                  if (severity) {
                    set({ severity });
                  }
                }}
              />
              <WithProblems at="enabledFrom">
                {() => (
                  <DayField
                    label="Counts from"
                    description="Before that day it applies to nobody"
                    value={draft.enabledFrom}
                    onChange={enabledFrom => set({ enabledFrom })}
                  />
                )}
              </WithProblems>
              <div className={styles.wide}>
                <MarkdownField
                  label="Why it matters"
                  at="why"
                  description="Markdown"
                  value={draft.why}
                  onChange={why => set({ why })}
                />
              </div>
            </div>
          </Section>
          <Section title="Of whom it is asked">
            <RuleField
              label="Of whom it is asked"
              at="appliesTo"
              draft={draft.appliesTo}
              paths={entityPaths}
              showsMissing={hasTried}
              onChange={appliesTo => set({ appliesTo })}
            />
          </Section>
          <Section title="What it asks">
            <RuleField
              label="What it asks"
              at="rule"
              draft={draft.rule}
              paths={paths}
              showsMissing={hasTried}
              onChange={rule => set({ rule })}
            />
          </Section>
          <Section title="Files it reads">
            <FilesField
              files={draft.files}
              onChange={files => set({ files })}
            />
          </Section>
          <Section title="How it is fixed">
            <FixField draft={draft} onChange={set} />
          </Section>
        </>
      )}
    </EditorFrame>
  );
}
