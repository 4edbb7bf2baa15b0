import { act, renderHook, waitFor } from '@testing-library/react';
import { useLoad } from './useLoad';

describe('useLoad', () => {
  it('keeps the value while it is asked for again', async () => {
    let answer = 1;
    const { result } = renderHook(() => useLoad(async () => answer, 'a'));
    await waitFor(() => expect(result.current.value).toBe(1));
    answer = 2;
    act(() => result.current.reload());
    expect(result.current).toMatchObject({ value: 1, loading: false });
    await waitFor(() => expect(result.current.value).toBe(2));
  });

  it('keeps the value when a later attempt fails', async () => {
    let fails = false;
    const load = async () => {
      if (fails) {
        throw new Error('gone');
      }
      return 1;
    };
    const { result } = renderHook(() => useLoad(load, 'a'));
    await waitFor(() => expect(result.current.value).toBe(1));
    fails = true;
    act(() => result.current.reload());
    await waitFor(() => expect(result.current.error?.message).toBe('gone'));
    expect(result.current.value).toBe(1);
  });

  it('drops an answer that was overtaken', async () => {
    const answers = new Map<string, (value: string) => void>();
    const { result, rerender } = renderHook(
      ({ of }) =>
        useLoad(
          () => new Promise<string>(resolve => answers.set(of, resolve)),
          of,
        ),
      { initialProps: { of: 'slow' } },
    );
    rerender({ of: 'quick' });
    act(() => answers.get('quick')?.('quick'));
    act(() => answers.get('slow')?.('slow'));
    await waitFor(() => expect(result.current.value).toBe('quick'));
  });

  it('waits until there is something to ask', () => {
    const { result } = renderHook(() => useLoad(undefined, 'a'));
    expect(result.current).toMatchObject({ value: undefined, loading: false });
  });
});
