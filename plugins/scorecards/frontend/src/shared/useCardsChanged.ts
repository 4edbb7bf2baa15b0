import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  bucketOf,
  CARDS_CHANNEL,
  type CardsChangedSignal,
} from '@callboard/plugin-scorecards-common';
import type { JsonObject } from '@backstage/types';
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
    const bucket = bucketOf(entityRef);
    const subscription = signals?.subscribe<CardsChangedSignal & JsonObject>(
      CARDS_CHANNEL,
      ({ buckets }) => {
        if (buckets.includes(bucket)) {
          latest.current();
        }
      },
    );
    return () => subscription?.unsubscribe();
  }, [signals, entityRef]);
}
