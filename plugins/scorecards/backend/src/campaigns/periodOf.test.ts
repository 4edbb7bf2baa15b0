import { periodOf } from './periodOf';

describe('periodOf', () => {
  it('counts the last day as a whole', () => {
    expect(periodOf({ startsAt: '2026-05-01', dueAt: '2026-05-01' })).toEqual({
      startsAt: new Date('2026-05-01T00:00:00Z'),
      endsAt: new Date('2026-05-02T00:00:00Z'),
    });
  });

  it.each([
    ['2026-05-02', '2026-05-01', 'dueAt must not lie before startsAt'],
    ['2026-05-02', '2036-05-01', 'within three years'],
    ['2026-05-02', 'never', 'dueAt must not lie'],
  ])('refuses %s to %s', (startsAt, dueAt, message) => {
    expect(() => periodOf({ startsAt, dueAt })).toThrow(message);
  });
});
