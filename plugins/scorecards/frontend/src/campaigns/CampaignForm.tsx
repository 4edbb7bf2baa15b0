import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, ButtonLink, TextField } from '@backstage/ui';
import type {
  Campaign,
  Check,
  Track,
} from '@callboard/plugin-scorecards-common';
import {
  BackLink,
  ErrorState,
  LeaveGuard,
  ReferencePicker,
  Section,
  useKeptForm,
} from '@callboard/ui';
import { FormEvent, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { campaignsApiRef } from '../apis';
import frame from '../editing/EditorFrame.module.css';
import styles from '../editing/fields.module.css';
import { MarkdownField } from '../editing/MarkdownField';
import { ProblemsContext } from '../editing/ProblemsContext';
import { ProblemSummary } from '../editing/ProblemSummary';
import { WithProblems } from '../editing/WithProblems';
import { DayField } from '../shared/DayField';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import {
  CampaignDraft,
  findCampaignProblems,
  newCampaignDraft,
  toCampaignDefinition,
  toCampaignDraft,
} from './campaignDraft';
import { TargetField } from './TargetField';

/** What a {@link CampaignForm} needs. */
export interface CampaignFormProps {
  /** Undefined for a new one. */
  campaign?: Campaign;
  checks: Check[];
  tracks: Track[];
}

/** The form of a campaign. */
export function CampaignForm({ campaign, checks, tracks }: CampaignFormProps) {
  const api = useApi(campaignsApiRef);
  const path = useScorecardsPath();
  const navigate = useNavigate();
  const form = useKeptForm<CampaignDraft>(
    `scorecards/campaign:${campaign?.id ?? ''}`,
    useMemo(
      () =>
        campaign ? toCampaignDraft(campaign) : newCampaignDraft(Date.now()),
      [campaign],
    ),
  );
  const { value: draft, setValue } = form;
  const set = (part: Partial<CampaignDraft>) => setValue({ ...draft, ...part });
  const [attempts, setAttempts] = useState(0);
  const problems = useMemo(() => findCampaignProblems(draft), [draft]);
  const shown = useMemo(
    () => (attempts > 0 ? problems : []),
    [attempts, problems],
  );
  const back = campaign
    ? { label: campaign.title, href: path('campaigns', campaign.id) }
    : { label: 'Campaigns', href: path('campaigns') };
  const [saving, save] = useAsyncFn(async () => {
    const definition = toCampaignDefinition(draft);
    const saved = campaign
      ? await api.editCampaign(campaign.id, definition)
      : await api.createCampaign(definition);
    form.forget();
    navigate(path('campaigns', saved.id));
  }, [api, campaign, draft, form, navigate, path]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (problems.length === 0) {
      save();
    }
  };

  return (
    <ProblemsContext.Provider value={shown}>
      <form
        className={frame.editor}
        aria-label={campaign ? `Edit ${campaign.title}` : 'New campaign'}
        noValidate
        onSubmit={submit}
      >
        <LeaveGuard
          isDirty={form.isDirty && !saving.loading}
          onLeave={form.forget}
        />
        <div className={frame.head}>
          <BackLink {...back} />
          <h2 className={frame.title}>
            {campaign ? `Edit ${campaign.title}` : 'New campaign'}
          </h2>
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
        <Section title="What it is">
          <div className={styles.fields}>
            <WithProblems at="title">
              {invalid => (
                <TextField
                  label="Title"
                  size="small"
                  isRequired
                  value={draft.title}
                  onChange={title => set({ title })}
                  {...invalid}
                />
              )}
            </WithProblems>
            <WithProblems at="owner">
              {() => (
                <ReferencePicker
                  label="Owner"
                  showLabel
                  placeholder="A group or a person"
                  description="Leads it and may change it"
                  kinds={['group', 'user']}
                  value={draft.owner}
                  onChange={owner => set({ owner })}
                />
              )}
            </WithProblems>
            <WithProblems at="startsAt">
              {() => (
                <DayField
                  label="First day"
                  isRequired
                  value={draft.startsAt}
                  onChange={startsAt => set({ startsAt })}
                />
              )}
            </WithProblems>
            <WithProblems at="dueAt">
              {() => (
                <DayField
                  label="Last day"
                  isRequired
                  min={draft.startsAt}
                  value={draft.dueAt}
                  onChange={dueAt => set({ dueAt })}
                />
              )}
            </WithProblems>
            <div className={styles.wide}>
              <MarkdownField
                label="Why, and where to get help"
                at="description"
                description="Markdown; teams read it in their reminders"
                value={draft.description}
                onChange={description => set({ description })}
              />
            </div>
          </div>
        </Section>
        <Section title="What it aims at">
          <TargetField
            draft={draft}
            checks={checks}
            tracks={tracks}
            onChange={set}
          />
        </Section>
        <ProblemSummary attempts={attempts} problems={shown} />
        {saving.error && !saving.loading && (
          <ErrorState
            size="compact"
            title="It was not saved"
            error={saving.error}
          />
        )}
        <div className={frame.footer}>
          <Button
            type="submit"
            isPending={saving.loading}
            isDisabled={!form.isDirty}
          >
            {campaign ? 'Save campaign' : 'Create campaign'}
          </Button>
          <ButtonLink variant="secondary" href={back.href}>
            Cancel
          </ButtonLink>
        </div>
      </form>
    </ProblemsContext.Provider>
  );
}
