import { findPolicyProblems } from '@callboard/plugin-access-common';
import fc from 'fast-check';
import { slugOf } from './slugOf';

describe('slugOf', () => {
  it.each([
    ['Team leads', 'team-leads'],
    ['  Ops & SRE (on call) ', 'ops-sre-on-call'],
    ['Größe Café', 'gro-e-cafe'],
    ['…', ''],
  ])('makes %j an id', (title, id) => {
    expect(slugOf(title)).toBe(id);
  });

  it('gives ids that policies take, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), title => {
        const id = slugOf(title);
        const problems = findPolicyProblems({
          roles: [{ id, title: 'A role', members: [] }],
          rules: [],
          defaults: { read: 'deny', other: 'deny' },
        });
        expect(id === '' || problems.length === 0).toBe(true);
      }),
      { seed: 4 },
    );
  });
});
