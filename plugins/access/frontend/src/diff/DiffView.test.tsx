import { renderInTestApp } from '@backstage/frontend-test-utils';
import { diffPolicies } from '@callboard/plugin-access-common';
import { screen, within } from '@testing-library/react';
import { smallPolicy } from '../__testUtils__/documents';
import { DiffView } from './DiffView';
import { linesOf } from './fieldLines';

const [staff, platform] = smallPolicy.roles;
const [reads] = smallPolicy.rules;

function renderDiff(document: typeof smallPolicy) {
  renderInTestApp(
    <DiffView
      diff={diffPolicies(
        { version: 1, document: smallPolicy },
        { version: 2, document },
      )}
    />,
  );
}

describe('DiffView', () => {
  it('shows what came, what went and what changed, in its part', async () => {
    renderDiff({
      roles: [
        { ...staff, members: ['guests', 'signed-in'] },
        { id: 'new', title: 'Newcomers', members: [] },
      ],
      rules: smallPolicy.rules,
      defaults: { read: 'deny', other: 'deny' },
    });
    const roles = within(await screen.findByRole('region', { name: 'Roles' }));
    expect(roles.getByText('Added')).toBeVisible();
    expect(roles.getByText('Changed')).toBeVisible();
    expect(roles.getByText('Removed')).toBeVisible();
    expect(roles.getByText('Guests').tagName).toBe('INS');
    expect(roles.getByText('Platform team', { selector: 'del' })).toBeVisible();
    const defaults = within(screen.getByRole('region', { name: 'Defaults' }));
    expect(defaults.getByText('allow').tagName).toBe('DEL');
    expect(screen.queryByRole('region', { name: 'Rules' })).toBeNull();
  });

  it('says so when nothing differs', async () => {
    renderDiff(smallPolicy);
    expect(await screen.findByText('Both say the same')).toBeVisible();
  });
});

describe('the lines of a field', () => {
  it('put what a rule is about into words', () => {
    expect(linesOf('match', reads.match)).toEqual([
      'action read',
      'plugin catalog',
    ]);
    expect(linesOf('match', {})).toEqual(['every permission']);
    expect(linesOf('condition', { rule: 'IS_X' })).toEqual(['is x']);
    expect(linesOf('members', ['owners'])).toEqual(['Owners of the resource']);
    expect(linesOf('title', platform.title)).toEqual(['Platform team']);
    expect(linesOf('title', undefined)).toEqual([]);
  });
});
