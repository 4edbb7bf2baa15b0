import { Alert, Button, ButtonLink } from '@backstage/ui';
import { BackLink, ErrorState, type KeptForm, LeaveGuard } from '@callboard/ui';
import { FormEvent, ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { PolicyEdit } from '../policies/policyEdits';
import { ConflictNotice } from './ConflictNotice';
import styles from './EditorFrame.module.css';
import { ProblemList } from './ProblemList';
import { useSaveEdit } from './useSaveEdit';

/** What an {@link EditorFrame} needs. */
export interface EditorFrameProps {
  title: string;
  /** Where the editor came from, and goes to when it is done. */
  back: { label: string; href: string };
  form: Pick<KeptForm<unknown>, 'isDirty' | 'wasKept' | 'forget'>;
  /** What the form does to the policy. */
  edit: PolicyEdit;
  /** Where in the document the edited thing is; problems leave it out. */
  place: RegExp;
  /** Whether the form may be looked at only. */
  isReadOnly: boolean;
  /** Why it cannot be saved yet; undefined if it can. */
  missing?: string;
  /** More buttons, such as one that removes what is edited. */
  actions?: ReactNode;
  children: ReactNode;
}

/**
 * Around a form that changes the policy: saves to the draft, shows what is
 * wrong, what others did meanwhile, and asks before changes are lost.
 */
export function EditorFrame(props: EditorFrameProps) {
  const { back, form, edit, isReadOnly, missing } = props;
  const navigate = useNavigate();
  const { isSaving, problems, conflict, error, save } = useSaveEdit();
  const submit = async () => {
    if (await save(edit)) {
      form.forget();
      navigate(back.href);
    }
  };
  return (
    <form
      className={styles.editor}
      aria-label={props.title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <LeaveGuard isDirty={form.isDirty && !isSaving} onLeave={form.forget} />
      <div className={styles.head}>
        <BackLink {...back} />
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
      {props.children}
      <ProblemList problems={problems} place={props.place} />
      {conflict && (
        <ConflictNotice
          conflict={conflict}
          edit={edit}
          isSaving={isSaving}
          onApply={submit}
        />
      )}
      {error && (
        <ErrorState
          size="compact"
          title="It was not saved"
          error={error}
          onRetry={submit}
        />
      )}
      {!isReadOnly && (
        <div className={styles.footer}>
          <Button
            type="submit"
            isPending={isSaving}
            isDisabled={!form.isDirty || missing !== undefined}
          >
            Save to draft
          </Button>
          <ButtonLink variant="secondary" href={back.href}>
            Cancel
          </ButtonLink>
          {missing && form.isDirty && (
            <span className={styles.missing}>{missing}</span>
          )}
          <span className={styles.actions}>{props.actions}</span>
        </div>
      )}
    </form>
  );
}
