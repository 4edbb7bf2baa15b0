import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../__testUtils__/failures';
import { FakeOverview } from '../__testUtils__/FakeOverview';
import { FakeStandards } from '../__testUtils__/FakeStandards';
import { renderScorecards } from '../__testUtils__/renderScorecards';
import { aCheck, aTrack } from '../__testUtils__/standards';

const standards = () =>
  new FakeStandards({
    checks: [
      aCheck(),
      aCheck({ id: 'has-docs', title: 'Has docs', severity: 'low' }),
      aCheck({
        id: 'no-secrets',
        title: 'Holds no secrets',
        severity: 'critical',
        owner: 'group:default/security',
        source: { type: 'file', location: '/etc/standards/scorecards.yaml' },
      }),
    ],
    tracks: [aTrack()],
  });

async function rows() {
  const list = await screen.findByRole('list', { name: 'Checks' });
  return [...list.children].map(row => within(row as HTMLElement));
}

describe('CheckListPage', () => {
  it('shows what each check finds wanting, and where it is used and kept', async () => {
    renderScorecards('/scorecards/checks', {
      standards: standards(),
      overview: new FakeOverview({
        failed: [
          {
            checkId: 'has-owner',
            title: 'Has an owner',
            failing: 12,
            unknown: 3,
            applicable: 40,
          },
        ],
      }),
    });
    expect(await screen.findByText('12 failing')).toBeVisible();
    const [owner, , secrets] = await rows();
    expect(owner.getByText('3 unknown')).toBeVisible();
    expect(owner.getByText('Production readiness')).toBeVisible();
    expect(owner.getByText('High')).toBeVisible();
    expect(secrets.getByText('scorecards.yaml')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('3 checks');
  });

  it.each([
    ['?q=DOCS has', ['Has docs']],
    ['?severity=critical', ['Holds no secrets']],
    ['?owner=group:default/security', ['Holds no secrets']],
    ['?track=production', ['Has an owner', 'Has docs']],
    ['?track=none', ['Holds no secrets']],
    ['?source=file', ['Holds no secrets']],
  ])('is narrowed by the address %s', async (query, titles) => {
    renderScorecards(`/scorecards/checks${query}`, { standards: standards() });
    expect(
      await screen.findByText(`${titles.length} of 3 checks`),
    ).toBeVisible();
    expect(
      (await rows()).map(row => row.getAllByRole('link')[0].textContent),
    ).toEqual(titles);
  });

  it('says when nothing matches', async () => {
    renderScorecards('/scorecards/checks?q=zebra', { standards: standards() });
    expect(await screen.findByText('No check matches')).toBeVisible();
  });

  it('offers the first check to those who may make one', async () => {
    renderScorecards('/scorecards/checks');
    expect(await screen.findByText('No checks yet')).toBeVisible();
    expect(screen.getByRole('link', { name: 'New check' })).toHaveAttribute(
      'href',
      '/scorecards/checks/new',
    );
  });

  it('says why it is closed, and tries again where that helps', async () => {
    const fake = standards();
    fake.failing = new Error('The database is away');
    renderScorecards('/scorecards/checks', { standards: fake });
    expect(await screen.findByText('The database is away')).toBeVisible();
    fake.failing = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rows()).toHaveLength(3);
  });

  it('is closed to who may not read scorecards', async () => {
    const fake = standards();
    fake.failing = await refusal(403, { name: 'NotAllowedError', message: '' });
    renderScorecards('/scorecards/checks', { standards: fake });
    expect(await screen.findByText('The checks: closed to you')).toBeVisible();
  });
});
