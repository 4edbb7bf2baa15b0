import { Alert, Button, ButtonLink, TextField } from '@backstage/ui';
import type {
  RuleProblem,
  Stored,
  WhatIfRequest,
} from '@callboard/plugin-scorecards-common';
import {
  BackLink,
  ErrorState,
  KeptForm,
  LeaveGuard,
  sameValue,
  Section,
  SkeletonRows,
} from '@callboard/ui';
import { FormEvent, ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { DescribedField } from '../standards/describedFields';
import { ConflictNotice } from './ConflictNotice';
import styles from './EditorFrame.module.css';
import { ProblemsContext } from './ProblemsContext';
import { ProblemSummary } from './ProblemSummary';
import { useShow } from './useShow';
import { StandardSaveOptions, useStandardSave } from './useStandardSave';
import { useWhatIf } from './useWhatIf';
import { WhatIfPanel } from './WhatIfPanel';

/** What every form of a check or track keeps beside its fields. */
export interface BasedOn {
  /** Version that the form was opened with; 0 for something new. */
  basedOn: number;
}

/** What an {@link EditorFrame} needs. */
export interface EditorFrameProps<
  T,
  F extends BasedOn,
> extends StandardSaveOptions<T> {
  what: 'check' | 'track';
  title: string;
  /** Where the editor came from. */
  back: { label: string; href: string };
  /** Where it goes to when it is done. */
  done: string;
  form: KeptForm<F>;
  /** What the form says now. */
  definition: T;
  /** What was opened; undefined for something new. */
  seen?: T & Stored;
  /** Why the form says nothing whole yet. */
  missing?: string;
  /** What is wrong with it, found without the backend. */
  problems: readonly RuleProblem[];
  /** The part of a definition that results hang on. */
  judges: (definition: T) => unknown;
  request: (definition: T) => WhatIfRequest;
  describe: (definition: T) => DescribedField[];
  /** Says an outcome or level, and their order. */
  outcomes: { nameOf: (outcome: string) => string; order: readonly string[] };
  /** @param hasTried - whether there was an attempt to go on */
  children: (hasTried: boolean) => ReactNode;
}

/**
 * Around the form of a check or track: shows what is wrong, what a change would
 * do before it can be saved, and what others did meanwhile.
 */
export function EditorFrame<T, F extends BasedOn>(
  props: EditorFrameProps<T, F>,
) {
  const { what, form, definition, seen, judges, missing, done } = props;
  const { basedOn } = form.value;
  const navigate = useNavigate();
  const [attempts, setAttempts] = useState(0);
  const hasTried = attempts > 0;
  const [message, setMessage] = useState('');
  const whatIf = useWhatIf();
  const saving = useStandardSave(props);
  const key = JSON.stringify([basedOn, judges(definition)]);
  const judgesSame =
    seen !== undefined &&
    basedOn === seen.version &&
    sameValue(judges(definition), judges(seen));
  const isAnswered = whatIf.key === key;
  const errors = props.problems.filter(({ severity }) => severity === 'error');
  const shown = useMemo(
    () => [
      ...props.problems.filter(
        ({ severity }) => hasTried || severity === 'warning',
      ),
      ...saving.problems,
    ],
    [props.problems, saving.problems, hasTried],
  );
  const isTrying = isAnswered || whatIf.isAsking || whatIf.error !== undefined;
  const tried = useShow<HTMLDivElement>(isTrying);
  const isReady = missing === undefined && errors.length === 0;
  const canSave = isReady && (judgesSame || isAnswered);

  const goOn = async () => {
    setAttempts(attempts + 1);
    if (!isReady) {
      return;
    }
    if (!canSave) {
      await whatIf.ask(props.request(definition), key);
      return;
    }
    const edit = {
      version: basedOn,
      ...(message.trim() && { message: message.trim() }),
    };
    if (await saving.submit(definition, edit)) {
      form.forget();
      navigate(done);
    }
  };

  return (
    <ProblemsContext.Provider value={shown}>
      <form
        className={styles.editor}
        aria-label={props.title}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          goOn();
        }}
      >
        <LeaveGuard
          isDirty={form.isDirty && !saving.isSaving}
          onLeave={form.forget}
        />
        <div className={styles.head}>
          <BackLink {...props.back} />
          <h2 className={styles.title}>{props.title}</h2>
        </div>
        {form.wasKept && form.isDirty && (
          <Alert
            status="info"
            icon
            title="What you had not saved is here again"
            customActions={
              <Button size="small" variant="tertiary" onPress={form.forget}>
                Start over
              </Button>
            }
          />
        )}
        {props.children(hasTried)}
        {saving.conflict && (
          <ConflictNotice
            what={what}
            seen={seen}
            now={saving.conflict.now}
            describe={props.describe}
            onKeepMine={() => {
              form.setValue({
                ...form.value,
                basedOn: saving.conflict?.now?.version ?? 0,
              });
              saving.clear();
            }}
          />
        )}
        {hasTried && (
          <ProblemSummary
            attempts={attempts}
            missing={missing}
            problems={shown.filter(({ severity }) => severity === 'error')}
          />
        )}
        {isTrying && (
          <div ref={tried}>
            <Section title="What would change">
              {whatIf.isAsking && (
                <SkeletonRows rows={3} label="Trying it on all entities" />
              )}
              {whatIf.error && (
                <ErrorState
                  size="compact"
                  title="It could not be tried"
                  error={whatIf.error}
                  onRetry={goOn}
                />
              )}
              {isAnswered && whatIf.answer && (
                <WhatIfPanel answer={whatIf.answer} {...props.outcomes} />
              )}
            </Section>
          </div>
        )}
        {saving.error && (
          <ErrorState
            size="compact"
            title="It was not saved"
            error={saving.error}
            onRetry={goOn}
          />
        )}
        <div className={styles.footer}>
          {canSave && (
            <TextField
              className={styles.message}
              aria-label="What changed and why"
              placeholder="What changed and why"
              size="small"
              value={message}
              onChange={setMessage}
            />
          )}
          <Button
            type="submit"
            isPending={saving.isSaving || whatIf.isAsking}
            isDisabled={!form.isDirty || saving.conflict !== undefined}
          >
            {canSave ? `Save ${what}` : 'See what would change'}
          </Button>
          <ButtonLink variant="secondary" href={props.back.href}>
            Cancel
          </ButtonLink>
          {whatIf.key !== undefined && !isAnswered && !judgesSame && (
            <span className={styles.hint}>
              It changed since it was tried, so look again before saving.
            </span>
          )}
          {judgesSame && form.isDirty && (
            <span className={styles.hint}>No result changes by this.</span>
          )}
        </div>
      </form>
    </ProblemsContext.Provider>
  );
}
