import { useApi } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { Button, ButtonLink, TextAreaField } from '@backstage/ui';
import {
  BackLink,
  EmptyState,
  ErrorState,
  LeaveGuard,
  useKeptForm,
} from '@callboard/ui';
import { ChangeEvent, FormEvent, useId } from 'react';
import { useNavigate } from 'react-router-dom';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { policiesApiRef } from '../apis';
import { ProblemList } from '../editing/ProblemList';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { useAccessPath } from '../shared/useAccessPath';
import { readProblems } from './importProblems';
import styles from './ImportPage.module.css';

/** Makes a draft of a policy in YAML, pasted or from a file. */
export function ImportPage() {
  const api = useApi(policiesApiRef);
  const { canEdit, shown, isDraft, state, reload } = usePolicyWorkspace();
  const accessPath = useAccessPath();
  const navigate = useNavigate();
  const fileId = useId();
  const form = useKeptForm('access/import', '');
  const { value: yaml, setValue: setYaml } = form;
  const [{ loading, error }, submit] = useAsyncFn(
    async (event: FormEvent) => {
      event.preventDefault();
      const saved = isDraft
        ? await api.editDraft(shown.version, {
            yaml,
            basedOn: shown.basedOn,
            revision: shown.revision,
          })
        : await api.createDraft({ yaml, basedOn: state.published });
      form.forget();
      await reload();
      navigate(accessPath('versions', saved.version));
    },
    [api, yaml, shown, isDraft, state, form, reload, navigate, accessPath],
  );
  const readFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) {
      setYaml(await file.text());
    }
  };
  const isRefused = error instanceof ResponseError && error.statusCode === 400;

  if (!canEdit) {
    return (
      <EmptyState title="Nothing can be imported here">
        {state.readOnlyReason ?? 'Your role does not include it.'}
      </EmptyState>
    );
  }
  return (
    <form className={styles.form} onSubmit={submit} aria-label="Import YAML">
      <LeaveGuard isDirty={form.isDirty && !loading} onLeave={form.forget} />
      <BackLink href={accessPath('versions')} label="Versions" />
      <h2 className={styles.title}>Import YAML</h2>
      <p className={styles.hint}>
        {isDraft
          ? `It replaces what your draft ${shown.version} says.`
          : 'It becomes a draft; nothing changes until you publish it.'}
      </p>
      <div className={styles.file}>
        <label htmlFor={fileId}>From a file</label>
        <input
          id={fileId}
          type="file"
          accept=".yaml,.yml,text/yaml"
          onChange={readFile}
        />
      </div>
      <TextAreaField
        className={styles.yaml}
        label="Policy"
        placeholder={'roles:\n  - id: …'}
        rows={20}
        value={yaml}
        onChange={setYaml}
      />
      {isRefused && (
        <ProblemList problems={readProblems(error.body.error.message)} />
      )}
      {error && !isRefused && (
        <ErrorState
          size="compact"
          title="The policy was not imported"
          error={error}
        />
      )}
      <div className={styles.actions}>
        <Button
          type="submit"
          isPending={loading}
          isDisabled={yaml.trim() === ''}
        >
          {isDraft ? `Replace draft ${shown.version}` : 'Make a draft of it'}
        </Button>
        <ButtonLink variant="secondary" href={accessPath('versions')}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}
