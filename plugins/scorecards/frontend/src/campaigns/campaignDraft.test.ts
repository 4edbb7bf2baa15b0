import { aCampaign } from '../__testUtils__/FakeCampaigns';
import {
  findCampaignProblems,
  newCampaignDraft,
  toCampaignDefinition,
  toCampaignDraft,
} from './campaignDraft';

describe('a campaign while it is edited', () => {
  it.each([
    { type: 'level' as const, track: 'production', level: 'silver' },
    { type: 'checks' as const, checks: ['has-owner'] },
  ])('says the same before anything is changed: %j', target => {
    const campaign = aCampaign({ target });
    const { title, description, owner, startsAt, dueAt } = campaign;
    const draft = toCampaignDraft(campaign);
    expect(toCampaignDefinition(draft)).toEqual({
      title,
      description,
      owner,
      startsAt,
      dueAt,
      target,
    });
    expect(findCampaignProblems(draft)).toEqual([]);
  });

  it('begins today, and says what is missing', () => {
    const draft = newCampaignDraft(Date.UTC(2026, 0, 1));
    expect(draft).toMatchObject({
      startsAt: '2026-01-01',
      dueAt: '2026-04-01',
    });
    expect(findCampaignProblems(draft).map(({ path }) => path)).toEqual([
      'title',
      'owner',
      'target.track',
      'target.level',
    ]);
    expect(
      findCampaignProblems({ ...draft, kind: 'checks' }).at(-1)?.message,
    ).toBe('Choose a check');
  });

  it('does not end before it begins', () => {
    const draft = toCampaignDraft(aCampaign());
    expect(findCampaignProblems({ ...draft, dueAt: '2025-12-31' })).toEqual([
      expect.objectContaining({ path: 'dueAt' }),
    ]);
  });
});
