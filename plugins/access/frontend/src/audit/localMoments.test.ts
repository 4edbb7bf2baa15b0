import { fromLocalText, toLocalText } from './localMoments';

describe('moments in the time zone of the person', () => {
  it('come back as they were, to the minute', () => {
    const moment = '2026-03-01T08:05:00.000Z';
    expect(fromLocalText(toLocalText(moment))).toBe(moment);
  });

  it('are empty when there are none', () => {
    expect(toLocalText(undefined)).toBe('');
    expect(fromLocalText('')).toBeUndefined();
    expect(fromLocalText('soon')).toBeUndefined();
  });
});
