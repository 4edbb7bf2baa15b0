import { aCheck, aTrack } from '../__testUtils__/standards';
import { doneShare, targetWords } from './campaignWords';

const known = { checks: [aCheck()], tracks: [aTrack()] };

describe('the words of a campaign', () => {
  it.each([
    [
      { type: 'level', track: 'production', level: 'silver' },
      'Reach Silver on Production readiness',
    ],
    [{ type: 'level', track: 'gone', level: 'x' }, 'Reach x on gone'],
    [
      { type: 'checks', checks: ['has-owner', 'gone'] },
      'Pass Has an owner, gone',
    ],
  ] as const)('say what %j is', (target, words) => {
    expect(
      targetWords(
        target.type === 'checks'
          ? { ...target, checks: [...target.checks] }
          : target,
        known,
      ),
    ).toBe(words);
  });

  it('have a share also where there is nothing to do', () => {
    expect(doneShare({ total: 0, done: 0 })).toBe(0);
    expect(doneShare({ total: 4, done: 1 })).toBe(0.25);
  });
});
