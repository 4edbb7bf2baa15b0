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

  it('gives words joined by dashes, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), title =>
        expect(slugOf(title)).toMatch(/^(|[a-z0-9]+(-[a-z0-9]+)*)$/),
      ),
      { seed: 4 },
    );
  });
});
