import { aTrack } from '../__testUtils__/standards';
import { gateLevel, gateWords } from './gateWords';

describe('the words of a gate', () => {
  it.each([
    [{ mode: 'report' }, 'Gate reports'],
    [{ mode: 'warn' }, 'Gate warns'],
    [{ mode: 'enforce' }, 'Gate enforces'],
    [{ mode: 'enforce', enforceFrom: '2026-01-01' }, 'Gate enforces'],
    [
      { mode: 'enforce', enforceFrom: '2026-04-01' },
      'Gate warns, enforces from 2026-04-01',
    ],
  ] as const)('are for %j: %s', (gate, word) => {
    expect(gateWords(gate, '2026-02-01').word).toBe(word);
  });

  it('name the level that is asked', () => {
    expect(gateLevel(aTrack({ gate: { mode: 'warn', level: 'silver' } }))).toBe(
      'Silver',
    );
    expect(gateLevel(aTrack())).toBeUndefined();
  });
});
