import { act, renderHook, waitFor } from '@testing-library/react';
import { useLoad } from './useLoad';

describe('useLoad', () => {
  it('hands out the value', async () => {
    const load = async () => 'value';
    const { result } = renderHook(() => useLoad(load));
    expect(result.current.value).toBeUndefined();
    await waitFor(() => expect(result.current.value).toBe('value'));
  });

  it('hands out the error, and the value of a later attempt', async () => {
    const answers = [
      () => Promise.reject(new Error('down')),
      () => Promise.resolve('up'),
    ];
    let attempt = 0;
    const load = () => {
      attempt += 1;
      return answers[attempt - 1]();
    };
    const { result } = renderHook(() => useLoad<string>(load));
    await waitFor(() =>
      expect(result.current.error).toEqual(new Error('down')),
    );
    act(() => result.current.reload());
    await waitFor(() => expect(result.current.value).toBe('up'));
    expect(result.current.error).toBeUndefined();
  });

  it('drops the answer of a loader that was replaced', async () => {
    let answerSlowly: (value: string) => void = () => {};
    const slow = () =>
      new Promise<string>(resolve => {
        answerSlowly = resolve;
      });
    const fast = async () => 'fast';
    const { result, rerender } = renderHook(({ load }) => useLoad(load), {
      initialProps: { load: slow as () => Promise<string> },
    });
    rerender({ load: fast });
    await waitFor(() => expect(result.current.value).toBe('fast'));
    await act(async () => answerSlowly('slow'));
    expect(result.current.value).toBe('fast');
  });
});
