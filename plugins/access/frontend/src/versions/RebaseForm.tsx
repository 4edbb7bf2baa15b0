import { useApi } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink } from '@backstage/ui';
import { diffPolicies, PolicyVersion } from '@callboard/plugin-access-common';
import { ErrorState, Section } from '@callboard/ui';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { policiesApiRef } from '../apis';
import { DiffView } from '../diff/DiffView';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { clashKey, rebasePolicy, Side } from '../policies/rebasePolicy';
import { useAccessPath } from '../shared/useAccessPath';
import { ClashChoice } from './ClashChoice';
import styles from './VersionPage.module.css';

/** What a {@link RebaseForm} needs. */
export interface RebaseFormProps {
  draft: PolicyVersion;
  /** What the draft was made from. */
  base: PolicyVersion;
  published: PolicyVersion;
}

/** Shows what others published, asks where both changed the same, and saves. */
export function RebaseForm({ draft, base, published }: RebaseFormProps) {
  const api = useApi(policiesApiRef);
  const { reload } = usePolicyWorkspace();
  const accessPath = useAccessPath();
  const navigate = useNavigate();
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map());
  const theirs = useMemo(
    () => diffPolicies(base, published),
    [base, published],
  );
  const { document, clashes } = useMemo(
    () =>
      rebasePolicy(
        {
          base: base.document,
          mine: draft.document,
          theirs: published.document,
        },
        choices,
      ),
    [base, draft, published, choices],
  );
  const open = clashes.filter(clash => !choices.has(clashKey(clash)));
  const page = accessPath('versions', draft.version);
  const [{ loading, error }, submit] = useAsyncFn(async () => {
    await api.editDraft(draft.version, {
      document,
      basedOn: published.version,
      revision: draft.revision,
    });
    await reload();
    navigate(page);
  }, [api, draft, document, published, reload, navigate, page]);

  return (
    <div className={styles.version}>
      <h2 className={styles.title}>
        Bring draft {draft.version} up to date with version {published.version}
      </h2>
      {clashes.length > 0 && (
        <Section title="Changed on both sides">
          {clashes.map(clash => (
            <ClashChoice
              key={clashKey(clash)}
              clash={clash}
              versions={{ base, draft, published }}
              side={choices.get(clashKey(clash))}
              onChoose={side =>
                setChoices(new Map(choices).set(clashKey(clash), side))
              }
            />
          ))}
        </Section>
      )}
      <Section
        variant="plain"
        title={`Published since version ${base.version}`}
      >
        <DiffView diff={theirs} />
      </Section>
      {error && (
        <ErrorState
          size="compact"
          title="The draft was not brought up to date"
          error={error}
          onRetry={submit}
        />
      )}
      <div className={styles.bar}>
        <Button
          isPending={loading}
          isDisabled={open.length > 0}
          onPress={submit}
        >
          Bring up to date
        </Button>
        <ButtonLink variant="secondary" href={page}>
          Cancel
        </ButtonLink>
        {open.length > 0 && (
          <span className={styles.message}>
            Choose a side for {open.length === 1 ? 'one' : open.length} above
          </span>
        )}
      </div>
    </div>
  );
}
