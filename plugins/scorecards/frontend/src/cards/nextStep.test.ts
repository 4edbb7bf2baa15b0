import { aStanding } from '../__testUtils__/cards';
import { nextStep } from './nextStep';

describe('nextStep', () => {
  it.each([
    [['a'], '1 check to Silver'],
    [['a', 'b'], '2 checks to Silver'],
  ])('counts %j', (missing, words) => {
    const next = { id: 'silver', title: 'Silver', missing };
    expect(nextStep(aStanding({ next }))).toBe(words);
  });

  it('says when there is nothing left', () => {
    expect(nextStep(aStanding({ next: undefined }))).toBe(
      'Highest level reached',
    );
  });
});
