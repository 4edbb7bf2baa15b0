import type { EntityCard } from '@callboard/plugin-scorecards-common';
import { aCard } from './__testUtils__/aCard';
import { judgeGate } from './judgeGate';

function judge(card: EntityCard, level: string) {
  return judgeGate({
    card,
    standing: card.tracks[0],
    level,
    linkTo: path => `https://portal.test${path}`,
  });
}

describe('judgeGate', () => {
  it('asks the checks of a level and of those below, and no others', () => {
    const card = aCard({ tests: 'fail' });
    expect(judge(card, 'silver')).toEqual({
      required: { id: 'silver', title: 'Silver' },
      level: 'bronze',
      outcome: 'pass',
      failing: [],
      checks: [
        { check: 'owner', title: 'The owner', outcome: 'pass' },
        { check: 'readme', title: 'The readme', outcome: 'pass' },
        { check: 'runbook', title: 'The runbook', outcome: 'pass' },
      ],
    });
    expect(judge(card, 'gold').outcome).toBe('fail');
  });

  it('says why a check fails and where it can be fixed', () => {
    expect(judge(aCard({ runbook: 'fail' }), 'silver').failing).toEqual([
      {
        check: 'runbook',
        title: 'The runbook',
        severity: 'high',
        outcome: 'fail',
        reason: 'No runbook.',
        fix: 'Add the runbook.',
        fixUrl: 'https://portal.test/create/templates/default/fix-runbook',
      },
    ]);
  });

  it('passes what is exempt or does not apply, but nothing unknown', () => {
    const passing = aCard({ readme: 'exempt', runbook: 'not-applicable' });
    expect(judge(passing, 'silver').outcome).toBe('pass');
    const unknown = judge(aCard({ readme: 'unknown' }), 'silver');
    expect(unknown.outcome).toBe('unknown');
    expect(unknown.failing).toMatchObject([{ outcome: 'unknown' }]);
    const both = aCard({ readme: 'unknown', runbook: 'fail' });
    expect(judge(both, 'silver').outcome).toBe('fail');
  });

  it('does not take a check for passed that has no result', () => {
    const card = aCard();
    const judged = judge({ ...card, checks: card.checks.slice(1) }, 'bronze');
    expect(judged.outcome).toBe('unknown');
    expect(judged.failing).toMatchObject([
      { check: 'owner', reason: 'It was not evaluated yet.' },
    ]);
  });
});
