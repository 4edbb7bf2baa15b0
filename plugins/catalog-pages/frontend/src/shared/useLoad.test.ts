import { act, renderHook, waitFor } from '@testing-library/react';
import { useLoad } from './useLoad';

interface Answer {
  resolve: (value: string) => void;
  reject: (error: Error) => void;
}

function slowServer() {
  const answers: Record<string, Answer> = {};
  const ask = (key: string) => () =>
    new Promise<string>((resolve, reject) => {
      answers[key] = { resolve, reject };
    });
  return { answers, ask };
}

describe('useLoad', () => {
  it('asks nothing until there is something to ask', () => {
    const { result } = renderHook(() => useLoad<string>(undefined, 'a'));
    expect(result.current).toMatchObject({ loading: false, value: undefined });
  });

  it('keeps the last value while the next one is on its way', async () => {
    const { answers, ask } = slowServer();
    const { result, rerender } = renderHook(
      ({ key }) => useLoad(ask(key), key),
      { initialProps: { key: 'a' } },
    );
    expect(result.current.loading).toBe(true);
    await act(async () => answers.a.resolve('first'));
    expect(result.current).toMatchObject({ value: 'first', loading: false });
    rerender({ key: 'b' });
    expect(result.current).toMatchObject({ value: 'first', loading: true });
    await act(async () => answers.b.resolve('second'));
    expect(result.current).toMatchObject({ value: 'second', loading: false });
  });

  it('drops an answer that was overtaken', async () => {
    const { answers, ask } = slowServer();
    const { result, rerender } = renderHook(
      ({ key }) => useLoad(ask(key), key),
      { initialProps: { key: 'a' } },
    );
    rerender({ key: 'b' });
    await act(async () => answers.b.resolve('new'));
    await act(async () => answers.a.resolve('old'));
    expect(result.current.value).toBe('new');
  });

  it('reports what went wrong and asks again on retry', async () => {
    const { answers, ask } = slowServer();
    const { result } = renderHook(() => useLoad(ask('a'), 'a'));
    await act(async () => answers.a.reject(new Error('down')));
    expect(result.current.error?.message).toBe('down');
    act(() => result.current.retry());
    expect(result.current).toMatchObject({ error: undefined, loading: true });
    await act(async () => answers.a.resolve('back'));
    await waitFor(() => expect(result.current.value).toBe('back'));
  });
});
