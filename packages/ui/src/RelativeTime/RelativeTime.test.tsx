import { act, render, screen } from '@testing-library/react';
import { RelativeTime } from './RelativeTime';

describe('RelativeTime', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    jest.setSystemTime(new Date('2026-05-20T12:00:00Z'));
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('shows the distance and holds the exact time', () => {
    render(<RelativeTime value="2026-05-20T10:00:00Z" locale="en" />);
    const time = screen.getByText('2 hours ago');
    expect(time).toHaveAttribute('dateTime', '2026-05-20T10:00:00.000Z');
    expect(time.title).toMatch(/May 20, 2026/);
  });

  it('moves on while the page stays open', () => {
    render(<RelativeTime value="2026-05-20T11:58:50Z" locale="en" />);
    expect(screen.getByText('1 minute ago')).toBeInTheDocument();
    act(() => {
      jest.advanceTimersByTime(60_000);
    });
    expect(screen.getByText('2 minutes ago')).toBeInTheDocument();
  });

  it('shows a text that is no date as it is', () => {
    render(<RelativeTime value="some day" />);
    expect(screen.getByText('some day')).toBeInTheDocument();
  });
});
