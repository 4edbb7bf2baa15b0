import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import type { EntityCard } from '@callboard/plugin-scorecards-common';
import { useCallback, useEffect, useState } from 'react';
import { factsApiRef } from '../apis';

/** Facts are there at once, what follows from them a moment later. */
const LOOK_AFTER_MS = [0, 1_500, 5_000];

/** How far a check on demand came. */
export type CheckAgainState =
  | { step: 'idle' }
  | { step: 'collecting' }
  | { step: 'done'; failedSources: string[]; before: EntityCard }
  | { step: 'failed'; error: Error };

/**
 * Has the facts of an entity collected now, and looks at its card afterwards.
 *
 * @param card - as it is shown
 * @param look - loads the card again
 */
export function useCheckAgain(card: EntityCard, look: () => void) {
  const factsApi = useApi(factsApiRef);
  const [state, setState] = useState<CheckAgainState>({ step: 'idle' });

  const checkAgain = useCallback(async () => {
    setState({ step: 'collecting' });
    try {
      const { failed } = await factsApi.refreshFacts(card.entityRef);
      setState({ step: 'done', failedSources: failed, before: card });
    } catch (error) {
      setState({ step: 'failed', error: toError(error) });
    }
  }, [factsApi, card]);

  const isDone = state.step === 'done';
  useEffect(() => {
    if (!isDone) {
      return undefined;
    }
    const timers = LOOK_AFTER_MS.map(after => setTimeout(look, after));
    return () => timers.forEach(clearTimeout);
  }, [isDone, look]);

  return { state, checkAgain };
}
