import { act, fireEvent, renderHook } from '@testing-library/react';
import { useWhileVisible } from './useWhileVisible';

function show(state: DocumentVisibilityState) {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  fireEvent(document, new Event('visibilitychange'));
}

describe('useWhileVisible', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('acts while the page is seen, and once when one comes back to it', () => {
    const done: string[] = [];
    const { unmount } = renderHook(() =>
      useWhileVisible(() => done.push('done'), 1000),
    );
    act(() => jest.advanceTimersByTime(2000));
    expect(done).toHaveLength(2);

    show('hidden');
    act(() => jest.advanceTimersByTime(5000));
    expect(done).toHaveLength(2);

    show('visible');
    expect(done).toHaveLength(3);
    show('visible');
    expect(done).toHaveLength(3);

    unmount();
    act(() => jest.advanceTimersByTime(5000));
    expect(done).toHaveLength(3);
  });
});
