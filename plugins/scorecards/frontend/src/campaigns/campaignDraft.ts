import {
  Campaign,
  CampaignDefinition,
  campaignDefinitionSchema,
  CampaignTarget,
  RuleProblem,
} from '@callboard/plugin-scorecards-common';

/** A campaign while it is edited: it may be incomplete. */
export interface CampaignDraft {
  title: string;
  description: string;
  owner: string;
  kind: CampaignTarget['type'];
  track: string;
  level: string;
  checks: string[];
  /** Days, `YYYY-MM-DD`. */
  startsAt: string;
  dueAt: string;
}

const DAY_MS = 24 * 3600 * 1000;
const USUAL_DAYS = 90;

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * A campaign that is still to be written: from today on, for a quarter.
 *
 * @param now - milliseconds since 1970
 */
export function newCampaignDraft(now: number): CampaignDraft {
  return {
    title: '',
    description: '',
    owner: '',
    kind: 'level',
    track: '',
    level: '',
    checks: [],
    startsAt: dayOf(now),
    dueAt: dayOf(now + USUAL_DAYS * DAY_MS),
  };
}

/** Begins to edit a campaign. */
export function toCampaignDraft(campaign: Campaign): CampaignDraft {
  const { title, description, owner, target } = campaign;
  return {
    title,
    description,
    owner,
    kind: target.type,
    track: target.type === 'level' ? target.track : '',
    level: target.type === 'level' ? target.level : '',
    checks: target.type === 'checks' ? target.checks : [],
    startsAt: campaign.startsAt.slice(0, 10),
    dueAt: campaign.dueAt.slice(0, 10),
  };
}

/** What a draft says. */
export function toCampaignDefinition(draft: CampaignDraft): CampaignDefinition {
  const { title, description, owner, kind, startsAt, dueAt } = draft;
  return {
    title: title.trim(),
    description,
    owner,
    target:
      kind === 'level'
        ? { type: kind, track: draft.track, level: draft.level }
        : { type: kind, checks: draft.checks },
    startsAt,
    dueAt,
  };
}

const words: Record<string, string> = {
  title: 'Give it a title',
  owner: 'Choose who leads it',
  'target.track': 'Choose a track',
  'target.level': 'Choose a level',
  'target.checks': 'Choose a check',
  startsAt: 'Choose the first day',
  dueAt: 'Choose the last day',
};

/** What keeps a draft from being saved. */
export function findCampaignProblems(draft: CampaignDraft): RuleProblem[] {
  const definition = toCampaignDefinition(draft);
  const { error } = campaignDefinitionSchema.safeParse(definition);
  const problems = (error?.issues ?? []).map(({ path, message }) => ({
    path: path.join('.'),
    message: words[path.join('.')] ?? message,
    severity: 'error' as const,
  }));
  const isBackwards =
    draft.startsAt && draft.dueAt && draft.dueAt < draft.startsAt;
  return isBackwards
    ? [
        ...problems,
        {
          path: 'dueAt',
          message: 'The last day must not lie before the first',
          severity: 'error',
        },
      ]
    : problems;
}
