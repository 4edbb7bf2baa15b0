import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anExemption, FakeExemptions } from '../__testUtils__/FakeExemptions';
import { FakeStandards } from '../__testUtils__/FakeStandards';
import { renderScorecards } from '../__testUtils__/renderScorecards';
import { aCheck, aResult, aTrack } from '../__testUtils__/standards';

function open(path: string, standards: FakeStandards) {
  renderScorecards(`/scorecards/checks/${path}`, {
    standards,
    exemptions: new FakeExemptions([
      anExemption(),
      anExemption({ id: 'e2', checkId: 'other', reason: 'Not of this check' }),
    ]),
  });
}

describe('CheckPage', () => {
  it('says what it asks of whom, why, how to fix it and who uses it', async () => {
    open(
      'has-owner',
      new FakeStandards({ checks: [aCheck()], tracks: [aTrack()] }),
    );
    const asks = within(
      await screen.findByRole('region', { name: 'What it asks' }),
    );
    expect(asks.getByText('entity.spec.owner').parentElement).toHaveTextContent(
      'entity.spec.owner is set',
    );
    expect(asks.getByText('entity.kind').parentElement).toHaveTextContent(
      'entity.kind is "Component"',
    );
    expect(screen.getByText('Somebody must answer at night.')).toBeVisible();
    expect(screen.getByText('spec.owner').tagName).toBe('CODE');
    expect(
      await screen.findByRole('link', { name: 'Production readiness' }),
    ).toHaveAttribute('href', '/scorecards/tracks/production');
  });

  it('lists entities by outcome, a page at a time', async () => {
    const standards = new FakeStandards({ checks: [aCheck()] });
    standards.results = [
      ...Array.from({ length: 60 }, (_, index) =>
        aResult({ entityRef: `component:default/service-${index}` }),
      ),
      aResult({ entityRef: 'component:default/well', outcome: 'pass' }),
    ];
    open('has-owner?outcome=fail', standards);
    expect(await screen.findByText('service-0')).toBeVisible();
    expect(screen.getAllByText('There is no owner')).toHaveLength(50);
    await userEvent.click(screen.getByRole('link', { name: 'Next page' }));
    expect(await screen.findByText('service-59')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /Outcome/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Passed' }),
    );
    expect(await screen.findByText('well')).toBeVisible();
    await waitFor(() => expect(screen.queryByText('service-59')).toBeNull());
  });

  it('says how each version differs from the one before', async () => {
    const standards = new FakeStandards({ checks: [aCheck()] });
    standards.putCheck(
      aCheck({
        version: 2,
        severity: 'critical',
        rule: {
          $all: [
            { 'entity.spec.owner': { $exists: true } },
            { 'facts.git.lastCommitAt': { $newerThan: '90d' } },
          ],
        },
      }),
    );
    open('has-owner/versions', standards);
    expect(await screen.findByText('Version 2')).toBeVisible();
    expect(screen.getByText('Critical', { selector: 'ins' })).toBeVisible();
    expect(screen.getByText('High', { selector: 'del' })).toBeVisible();
    expect(
      screen.getByText(/facts.git.lastCommitAt is newer than 90d/, {
        selector: 'ins',
      }),
    ).toBeVisible();
    expect(screen.getByText('The first one.')).toBeVisible();
  });

  it('lists its exemptions', async () => {
    open('has-owner/exemptions', new FakeStandards({ checks: [aCheck()] }));
    expect(await screen.findByText('The team is being formed.')).toBeVisible();
    expect(screen.queryByText('Not of this check')).toBeNull();
  });

  it('is changed in its file where a file owns it', async () => {
    open(
      'has-owner',
      new FakeStandards({
        checks: [
          aCheck({
            source: { type: 'file', location: 'repo/scorecards.yaml' },
          }),
        ],
      }),
    );
    expect(await screen.findByText('repo/scorecards.yaml')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
  });

  it('cannot be deleted while a track uses it', async () => {
    open(
      'has-owner',
      new FakeStandards({ checks: [aCheck()], tracks: [aTrack()] }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Delete' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      await dialog.findByText(/“Production readiness” uses it/),
    ).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Delete check' })).toBeDisabled();
  });

  it('is deleted after asking, and leads back to the list', async () => {
    const standards = new FakeStandards({ checks: [aCheck()] });
    open('has-owner', standards);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Delete' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Delete check' }),
    );
    expect(await screen.findByText('No checks yet')).toBeVisible();
    expect(standards.removed).toEqual(['check:has-owner']);
  });

  it('says that there is no such check', async () => {
    open('gone', new FakeStandards());
    expect(
      await screen.findByText('The check “gone”: not there'),
    ).toBeVisible();
  });
});
