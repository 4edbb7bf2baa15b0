import { formatRelativeTime } from './formatRelativeTime';

const now = new Date('2026-05-20T12:00:00Z');

describe('formatRelativeTime', () => {
  it.each([
    ['2026-05-20T11:59:40Z', 'now'],
    ['2026-05-20T11:58:30Z', '1 minute ago'],
    ['2026-05-20T09:00:00Z', '3 hours ago'],
    ['2026-05-19T11:00:00Z', 'yesterday'],
    ['2026-05-10T12:00:00Z', 'last week'],
    ['2026-02-20T12:00:00Z', '2 months ago'],
    ['2024-05-20T12:00:00Z', '2 years ago'],
    ['2026-05-20T14:00:00Z', 'in 2 hours'],
  ])('says %s as "%s"', (time, text) => {
    expect(formatRelativeTime(new Date(time), { now, locale: 'en' })).toBe(
      text,
    );
  });

  it('speaks the language asked for', () => {
    const time = new Date('2026-05-17T12:00:00Z');
    expect(formatRelativeTime(time, { now, locale: 'de' })).toBe('vor 3 Tagen');
  });
});
