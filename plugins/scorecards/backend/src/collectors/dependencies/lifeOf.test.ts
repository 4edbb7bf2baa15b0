import { END_OF_LIFE } from './endOfLife';
import { isTableOutdated, lifeOf } from './lifeOf';

const now = new Date('2026-11-22T12:00:00Z');

it.each([
  ['node', '22.3.1', '2027-04-30', false],
  ['node', '20', '2026-04-30', true],
  ['node', 'v18.19.0', '2025-04-30', true],
  ['node', '>=18', '2029-04-30', false],
  ['node', '^18 || ^20', '2026-04-30', true],
  ['python', '3.12', '2028-10-31', false],
  ['python', '3.9.18', '2025-10-31', true],
  ['python', '>=3.8,<3.10', '2025-10-31', true],
  ['python', '>=3.11', '2030-10-31', false],
  ['python', '==3.8.*', '2024-10-07', true],
  ['python', '~=3.9.2', '2025-10-31', true],
  ['python', '~=3.9', '2030-10-31', false],
  ['python', '!=3.9.1, >=3.13', '2030-10-31', false],
  ['go', '1.25.3', '2026-08-19', true],
  ['go', '1.27', '2027-08-31', false],
  ['java', '1.8', '2030-12-31', false],
  ['java', '16', '2021-09-14', true],
  ['dotnet', '6.0.100', '2024-11-12', true],
  ['ruby', '3.2.1', '2026-03-31', true],
  ['php', '^8.1', '2029-12-31', false],
] as const)('knows the end of %s %s', (name, version, eolAt, eol) => {
  expect(lifeOf(name, version, now)).toEqual({ known: true, eolAt, eol });
});

it.each([
  ['node', 'lts/*'],
  ['node', '99'],
  ['node', '*'],
  ['python', 'pypy3.9'],
  ['go', ''],
  ['node', '>=1 '.repeat(100)],
] as const)('says that it does not know %s %j', (name, version) => {
  expect(lifeOf(name, version, now)).toEqual({ known: false });
});

it('has dates that are dates', () => {
  for (const lines of Object.values(END_OF_LIFE)) {
    for (const date of Object.values(lines)) {
      expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
    }
  }
});

it('calls the table outdated after a year', () => {
  expect(isTableOutdated(now)).toBe(false);
  expect(isTableOutdated(new Date('2027-12-01'))).toBe(true);
});
