import { aTrack } from './__testUtils__/definitions';
import { parseTrack, readTrack } from './parseTrack';

const level = (id: string, ...checks: string[]) => ({ id, title: id, checks });

describe('parseTrack', () => {
  it('takes a track', () => {
    const track = aTrack({
      gate: { mode: 'enforce', enforceFrom: '2026-03-01', level: 'silver' },
    });
    expect(parseTrack(track)).toEqual(track);
  });

  it.each<[string, object, string]>([
    ['no level', { levels: [] }, 'levels: Too small'],
    [
      'a level twice',
      { levels: [level('a'), level('a')] },
      'levels[1].id: "a" is there already, at levels[0].id',
    ],
    [
      'a check twice',
      { levels: [level('a', 'x'), level('b', 'y', 'x')] },
      'levels[1].checks[1]: "x" is there already, at levels[0].checks[0]',
    ],
    [
      'a level called none',
      { levels: [level('none')] },
      'levels[0].id: "none" stands for having no level; choose another id',
    ],
    [
      'a gate for a level it does not have',
      { gate: { mode: 'warn', level: 'gold' } },
      'gate.level: there is no level "gold"; it has bronze, silver',
    ],
    [
      'an unknown mode',
      { gate: { mode: 'maybe' } },
      'gate.mode: Invalid option',
    ],
    [
      'facts in the predicate',
      { appliesTo: { 'facts.a.b': 1 } },
      'appliesTo.facts.a.b: looks at facts',
    ],
  ])('refuses %s', (_, change, message) => {
    expect(() => parseTrack({ ...aTrack(), ...change })).toThrow(message);
  });

  it('names checks that do not exist, and the nearest that does', () => {
    const checks = new Set(['has-owner', 'has-doc']);
    expect(readTrack(aTrack(), { checks }).problems).toEqual([
      {
        path: 'levels[1].checks[0]',
        message: 'there is no check "has-docs"; did you mean "has-doc"?',
        severity: 'error',
      },
    ]);
  });
});
