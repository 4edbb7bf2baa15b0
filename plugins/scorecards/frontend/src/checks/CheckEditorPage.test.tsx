import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../__testUtils__/failures';
import { FakeStandards } from '../__testUtils__/FakeStandards';
import { renderScorecards } from '../__testUtils__/renderScorecards';
import { aCheck } from '../__testUtils__/standards';

async function pick(name: RegExp | string, option: string) {
  await userEvent.click(screen.getByRole('button', { name }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

async function retitle(text: string) {
  const title = await screen.findByRole('textbox', { name: /Title/ });
  await userEvent.clear(title);
  await userEvent.type(title, text);
}

const tryIt = () =>
  userEvent.click(
    screen.getByRole('button', { name: 'See what would change' }),
  );
const save = () =>
  userEvent.click(screen.getByRole('button', { name: 'Save check' }));

function edit(standards = new FakeStandards({ checks: [aCheck()] })) {
  renderScorecards('/scorecards/checks/has-owner/edit', { standards });
  return standards;
}

describe('CheckEditorPage', () => {
  it('builds a rule from facts, shows what would change, and only then saves', async () => {
    const standards = edit();
    const asks = within(
      await screen.findByRole('group', { name: 'What it asks' }),
    );
    await userEvent.click(asks.getByRole('button', { name: 'Condition' }));
    const row = within(asks.getAllByRole('group', { name: 'Condition' })[1]);
    await userEvent.type(row.getByRole('combobox'), 'last commit');
    await userEvent.click(
      await screen.findByRole('option', { name: /facts.git.lastCommitAt/ }),
    );
    await userEvent.click(
      row.getByRole('button', { name: /How it is compared/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'is newer than' }),
    );
    await userEvent.type(row.getByRole('textbox', { name: 'Value' }), '90d');
    expect(screen.queryByRole('button', { name: 'Save check' })).toBeNull();
    await tryIt();
    expect(
      await screen.findByText('3 of 10 entities would change.'),
    ).toBeVisible();
    expect(screen.getByText('3 worse')).toBeVisible();
    expect(screen.getByText('Passed → Failed')).toBeVisible();
    expect(standards.saved).toEqual([]);

    await userEvent.type(
      screen.getByRole('textbox', { name: 'What changed and why' }),
      'Dead code has no owner',
    );
    await save();
    expect(await screen.findByText(/is newer than 90 days/)).toBeVisible();
    expect(standards.saved).toEqual([
      {
        definition: expect.objectContaining({
          rule: {
            'entity.spec.owner': { $exists: true },
            'facts.git.lastCommitAt': { $newerThan: '90d' },
          },
        }),
        edit: { version: 1, message: 'Dead code has no owner' },
      },
    ]);
    expect(standards.whatIfs).toHaveLength(1);
  });

  it('asks again when the rule changed after it was tried', async () => {
    edit();
    const mode = await screen.findByRole('group', { name: 'What it asks' });
    await userEvent.click(within(mode).getByRole('button', { name: 'YAML' }));
    const text = screen.getByRole('textbox', { name: 'What it asks as text' });
    await userEvent.clear(text);
    await userEvent.type(text, 'entity.spec.type: service');
    await tryIt();
    expect(
      await screen.findByRole('button', { name: 'Save check' }),
    ).toBeVisible();
    await userEvent.type(text, 's');
    expect(screen.getByText(/It changed since it was tried/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save check' })).toBeNull();
  });

  it('saves words at once, for no result hangs on them', async () => {
    const standards = edit();
    await retitle('Owned');
    expect(screen.getByText('No result changes by this.')).toBeVisible();
    await save();
    await waitFor(() => expect(standards.saved).toHaveLength(1));
    expect(standards.whatIfs).toEqual([]);
  });

  it('makes a new check whose id follows its title', async () => {
    const standards = new FakeStandards();
    renderScorecards('/scorecards/checks/new', {
      standards,
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Group',
          metadata: { name: 'platform', namespace: 'default' },
          spec: {},
        },
      ],
    });
    await retitle('Has a README');
    expect(screen.getByRole('textbox', { name: 'Id' })).toHaveValue(
      'has-a-readme',
    );
    await pick(/Severity/, 'Critical');
    await userEvent.click(screen.getByRole('combobox', { name: /Owner/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: /platform/ }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add a file' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Name' }),
      'readme',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Path' }),
      'README.md',
    );
    const asks = within(screen.getByRole('group', { name: 'What it asks' }));
    await userEvent.click(asks.getByRole('button', { name: 'Condition' }));
    await userEvent.type(asks.getByRole('combobox'), 'readme');
    await userEvent.click(
      await screen.findByRole('option', { name: /facts.files.readme.exists/ }),
    );
    await tryIt();
    await screen.findByText('3 of 10 entities would change.');
    await save();
    await waitFor(() => expect(standards.saved).toHaveLength(1));
    expect(standards.saved[0]).toEqual({
      definition: {
        id: 'has-a-readme',
        title: 'Has a README',
        why: '',
        fix: { text: '' },
        owner: 'group:default/platform',
        severity: 'critical',
        appliesTo: { 'entity.kind': 'Component' },
        rule: { 'facts.files.readme.exists': true },
        files: [{ name: 'readme', path: 'README.md' }],
      },
      edit: { version: 0 },
    });
  });

  it('says what is wrong beside the field, and asks nobody', async () => {
    const standards = edit();
    await retitle(' ');
    const asks = within(screen.getByRole('group', { name: 'What it asks' }));
    await userEvent.click(asks.getByRole('button', { name: 'Condition' }));
    await tryIt();
    expect(await asks.findByText('Choose what is looked at')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Title/ })).toBeInvalid();
    expect(screen.getByText(/2 things are wrong/)).toBeVisible();
    expect(standards.whatIfs).toEqual([]);
  });

  it('warns of facts that nobody gives while one types', async () => {
    edit(
      new FakeStandards({
        checks: [aCheck({ rule: { 'facts.git.comits': { $gt: 1 } } })],
      }),
    );
    const asks = within(
      await screen.findByRole('group', { name: 'What it asks' }),
    );
    expect(asks.getByText(/did you mean commits/)).toBeVisible();
  });

  it('shows what the backend finds wrong', async () => {
    const standards = edit();
    await retitle('Owned');
    standards.refusing = await refusal(400, {
      name: 'InputError',
      message: 'It is wrong',
      problems: [
        { path: 'title', message: 'is not polite', severity: 'error' },
      ],
    });
    await save();
    expect(await screen.findAllByText(/is not polite/)).toHaveLength(2);
    expect(screen.getByRole('textbox', { name: /Title/ })).toHaveValue('Owned');
  });

  it('keeps what was typed when somebody was quicker, and shows whose version', async () => {
    const standards = edit();
    await retitle('Owned');
    standards.putCheck(
      aCheck({
        version: 2,
        severity: 'critical',
        updatedBy: 'user:default/grace',
      }),
    );
    await save();
    const conflict = within(
      await screen.findByRole('region', { name: 'Conflict' }),
    );
    expect(conflict.getByText(/version 2 of this check/)).toBeVisible();
    expect(conflict.getByText('grace')).toBeVisible();
    expect(conflict.getByText('Critical', { selector: 'ins' })).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Title/ })).toHaveValue('Owned');

    await userEvent.click(
      conflict.getByRole('button', { name: 'Keep mine and go on' }),
    );
    await tryIt();
    await screen.findByText('3 of 10 entities would change.');
    await save();
    await waitFor(() => expect(standards.saved).toHaveLength(1));
    expect(standards.saved[0].edit).toEqual({ version: 2 });
  });

  it('makes a check again that was deleted meanwhile', async () => {
    const standards = edit();
    await retitle('Owned');
    await standards.removeCheck('has-owner');
    await save();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Make it again from mine' }),
    );
    await tryIt();
    await screen.findByText('3 of 10 entities would change.');
    await save();
    await waitFor(() =>
      expect(standards.saved.at(-1)?.edit).toEqual({ version: 0 }),
    );
  });

  it('does not edit what a file owns', async () => {
    edit(
      new FakeStandards({
        checks: [
          aCheck({
            source: { type: 'file', location: 'repo/scorecards.yaml' },
          }),
        ],
      }),
    );
    expect(await screen.findByText('repo/scorecards.yaml')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says why it could not be tried', async () => {
    const standards = edit();
    const asks = await screen.findByRole('group', { name: 'What it asks' });
    await userEvent.click(within(asks).getByRole('button', { name: /How it/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'is' }));
    await userEvent.type(
      within(asks).getByRole('textbox', { name: 'Value' }),
      'x',
    );
    standards.failing = new Error('The database is away');
    await tryIt();
    expect(await screen.findByText('The database is away')).toBeVisible();
  });
});
