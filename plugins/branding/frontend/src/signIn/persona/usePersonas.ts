import { discoveryApiRef, useApi } from '@backstage/frontend-plugin-api';
import { PersonasClient } from '@callboard/plugin-access-common';
import type { Personas } from '@callboard/plugin-access-common';
import { useCallback, useEffect, useState } from 'react';

/** How long typing has to pause, in milliseconds, before the search starts. */
const TYPING_PAUSE_MS = 200;

/** People on their way, there, or failed. */
export interface LoadedPersonas {
  /** The last that were found; they stay while others are searched. */
  personas?: Personas;
  /** What those were searched by. */
  text?: string;
  error?: unknown;
  /** Asks again. */
  reload: () => void;
}

/** Finds people as whom one may sign in, by part of a name or a group. */
export function usePersonas(text: string): LoadedPersonas {
  const discoveryApi = useApi(discoveryApiRef);
  const [state, setState] = useState<Omit<LoadedPersonas, 'reload'>>({});
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const leaving = new AbortController();
    const client = new PersonasClient({ discoveryApi });
    const timer = setTimeout(
      () => {
        client.findPersonas(text, leaving.signal).then(
          personas => setState({ personas, text }),
          error => leaving.signal.aborted || setState({ error }),
        );
      },
      text ? TYPING_PAUSE_MS : 0,
    );
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [attempt, discoveryApi, text]);

  const reload = useCallback(() => setAttempt(count => count + 1), []);
  return { ...state, reload };
}
