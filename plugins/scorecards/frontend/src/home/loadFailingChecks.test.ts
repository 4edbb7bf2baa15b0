import { ApiRef } from '@backstage/frontend-plugin-api';
import type { AttentionItem } from '@callboard/plugin-scorecards-common';
import { FakeOverview } from '../__testUtils__/overviews';
import { overviewApiRef } from '../apis';
import { loadFailingChecks } from './loadFailingChecks';

function anItem(index: number, checkId = 'has-readme'): AttentionItem {
  return {
    entityRef: `component:default/c${index}`,
    checkId,
    title: 'Has a README',
    severity: 'high',
    since: '2026-11-20T10:00:00.000Z',
    ...(index === 0 && { blocks: { trackId: 'production', level: 'Silver' } }),
  };
}

function apisOf(overview?: FakeOverview) {
  return {
    get: <T>(ref: ApiRef<T>) =>
      (ref.id === overviewApiRef.id ? overview : undefined) as T | undefined,
  };
}

describe('loadFailingChecks', () => {
  it('leads to the check on the page of the entity', async () => {
    const overview = new FakeOverview();
    overview.getAttention = async () => [anItem(0)];
    await expect(loadFailingChecks(apisOf(overview))).resolves.toEqual([
      {
        id: 'has-readme',
        title: 'Has a README',
        href: '/catalog/default/component/c0/scorecards?check=has-readme',
        about: 'c0, stands before Silver',
        since: '2026-11-20T10:00:00.000Z',
        status: 'bad',
        word: 'Failed',
      },
    ]);
  });

  it('says a check once for all entities that fail it', async () => {
    const overview = new FakeOverview();
    overview.getAttention = async () =>
      [1, 2, 3, 4].map(index => anItem(index));
    await expect(loadFailingChecks(apisOf(overview))).resolves.toMatchObject([
      {
        href: '/scorecards/checks/has-readme',
        about: 'c1, c2 and 2 more',
        word: 'Failed 4 times',
      },
    ]);
  });

  it('names only the first few checks', async () => {
    const overview = new FakeOverview();
    overview.getAttention = async () =>
      [1, 2, 3, 4, 5, 6, 7].map(index => anItem(index, `check-${index}`));
    await expect(loadFailingChecks(apisOf(overview))).resolves.toHaveLength(5);
  });

  it('has nothing to say without scorecards', async () => {
    await expect(loadFailingChecks(apisOf())).resolves.toEqual([]);
  });
});
