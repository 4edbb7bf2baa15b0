import type { PolicyDocument } from '@callboard/plugin-access-common';
import { smallPolicy } from '../__testUtils__/documents';
import { rebasePolicy } from './rebasePolicy';

const [staff, platform] = smallPolicy.roles;
const [reads, deleting] = smallPolicy.rules;

function changed(change: Partial<PolicyDocument>): PolicyDocument {
  return { ...smallPolicy, ...change };
}

describe('rebasePolicy', () => {
  it('takes what only one side changed', () => {
    const mine = changed({
      roles: [{ ...staff, title: 'Everybody' }, platform],
    });
    const theirs = changed({ rules: [reads] });
    expect(rebasePolicy({ base: smallPolicy, mine, theirs })).toEqual({
      document: { ...smallPolicy, roles: mine.roles, rules: [reads] },
      clashes: [],
    });
  });

  it('keeps what either side added, theirs first', () => {
    const added = { ...staff, id: 'added' };
    const other = { ...staff, id: 'other' };
    const { document } = rebasePolicy({
      base: smallPolicy,
      mine: changed({ roles: [...smallPolicy.roles, added] }),
      theirs: changed({ roles: [...smallPolicy.roles, other] }),
    });
    expect(document.roles.map(({ id }) => id)).toEqual([
      'staff',
      'platform',
      'other',
      'added',
    ]);
  });

  it('finds no clash where both sides made the same change', () => {
    const same = changed({ rules: [reads] });
    expect(
      rebasePolicy({ base: smallPolicy, mine: same, theirs: same }).clashes,
    ).toEqual([]);
  });

  it('reports what both sides changed, and takes mine unless told otherwise', () => {
    const input = {
      base: smallPolicy,
      mine: changed({ rules: [{ ...reads, effect: 'deny' }, deleting] }),
      theirs: changed({ rules: [deleting] }),
    };
    const { document, clashes } = rebasePolicy(input);
    expect(clashes).toEqual([
      {
        kind: 'rule',
        id: 'staff-reads',
        mine: { ...reads, effect: 'deny' },
        theirs: undefined,
      },
    ]);
    expect(document.rules.map(({ id }) => id).sort()).toEqual([
      'no-deleting',
      'staff-reads',
    ]);
    const choices = new Map([['rule:staff-reads', 'theirs' as const]]);
    expect(rebasePolicy(input, choices).document.rules).toEqual([deleting]);
  });

  it('treats the defaults as one thing', () => {
    const input = {
      base: smallPolicy,
      mine: changed({ defaults: { read: 'deny', other: 'deny' } }),
      theirs: changed({ defaults: { read: 'allow', other: 'allow' } }),
    };
    expect(rebasePolicy(input).clashes).toHaveLength(1);
    const choices = new Map([['defaults:defaults', 'theirs' as const]]);
    expect(rebasePolicy(input, choices).document.defaults).toEqual({
      read: 'allow',
      other: 'allow',
    });
  });
});
