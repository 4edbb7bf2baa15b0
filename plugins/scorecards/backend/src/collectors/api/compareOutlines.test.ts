import fc from 'fast-check';
import { compareOutlines } from './compareOutlines';
import { type Outline, shorten } from './Outline';

const parts = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), {
  maxLength: 5,
});
const outlines: fc.Arbitrary<Outline> = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 8 }).map(path => `GET /${path}`),
  fc.record({ requires: parts, offers: parts }),
  { maxKeys: 6, noNullPrototype: true },
);

it('finds nothing in what did not change', () => {
  fc.assert(
    fc.property(outlines, outline => {
      expect(compareOutlines(outline, outline)).toEqual([]);
    }),
    { seed: 5 },
  );
});

it('finds nothing in what was only added', () => {
  fc.assert(
    fc.property(outlines, outlines, (before, more) => {
      expect(compareOutlines(before, { ...more, ...before })).toEqual([]);
    }),
    { seed: 5 },
  );
});

it('finds each operation that is gone', () => {
  fc.assert(
    fc.property(outlines, outline => {
      expect(compareOutlines(outline, {})).toEqual(
        Object.keys(outline).map(name => `${name} was removed`),
      );
    }),
    { seed: 5 },
  );
});

it('does not miss what large outlines leave out', () => {
  const offers = Array.from({ length: 5000 }, (_, index) => `200 f${index}`);
  const large = { 'GET /a': { requires: ['query q'], offers } };
  const short = shorten(large);
  expect(short).toEqual({ 'GET /a': { requires: ['query q'], offers: [] } });
  expect(compareOutlines(large, short)).toEqual([]);
  expect(compareOutlines(short, large)).toEqual([]);
});

it('keeps outlines short, whatever is in them', () => {
  const operation = { requires: ['body name'], offers: [] };
  const large = Object.fromEntries(
    Array.from({ length: 2000 }, (_, index) => [`GET /${index}`, operation]),
  );
  const short = shorten(large);
  expect(JSON.stringify(short).length).toBeLessThanOrEqual(20_000);
  expect(Object.keys(short).length).toBeGreaterThan(100);
});
