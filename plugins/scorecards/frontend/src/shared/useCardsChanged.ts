import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { CARDS_CHANNEL } from '@callboard/plugin-scorecards-common';
import { useEffect, useRef } from 'react';

/**
 * Acts when the backend says that the card of an entity changed. Without
 * signals it never does.
 *
 * @param entityRef - full reference
 * @param act - may change from render to render
 */
export function useCardsChanged(entityRef: string, act: () => void): void {
  const signals = useApiHolder().get(signalApiRef);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const subscription = signals?.subscribe<{ entityRefs: string[] }>(
      CARDS_CHANNEL,
      ({ entityRefs }) => {
        if (entityRefs.includes(entityRef)) {
          latest.current();
        }
      },
    );
    return () => subscription?.unsubscribe();
  }, [signals, entityRef]);
}
