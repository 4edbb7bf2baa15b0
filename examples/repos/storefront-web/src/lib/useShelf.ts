import { useEffect, useState } from 'react';
import { fetchShelf } from './gateway.ts';
import type { Product } from './product.ts';

type Shelf =
  | { state: 'loading' }
  | { state: 'failed'; retry: () => void }
  | { state: 'ready'; products: Product[] };

export function useShelf(path: string): Shelf {
  const [shelf, setShelf] = useState<Shelf>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    setShelf({ state: 'loading' });
    fetchShelf(path, abort.signal).then(
      products => setShelf({ state: 'ready', products }),
      () => {
        if (!abort.signal.aborted) {
          setShelf({ state: 'failed', retry: () => setAttempt(n => n + 1) });
        }
      },
    );
    return () => abort.abort();
  }, [path, attempt]);

  return shelf;
}
