import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import type { JsonObject } from '@backstage/types';
import {
  APPROVALS_CHANNEL,
  type ApprovalsChangedSignal,
} from '@callboard/plugin-golden-paths-common';
import { useWhileVisible } from '@callboard/ui';
import { useEffect, useRef } from 'react';

/** For portals without signals, and for messages that got lost. */
const NET_MS = 60_000;
/** All open pages hear of a change at once; they ask within this time. */
const SPREAD_MS = 1_000;

/**
 * Acts when approvals changed: soon after the backend says so, and once a
 * minute anyway while the person sees the page.
 *
 * @param act - may change from render to render
 * @param id - only changes of this approval; absent: of any
 */
export function useApprovalsChanged(act: () => void, id?: string): void {
  const signals = useApiHolder().get(signalApiRef);
  const latest = useRef(act);
  latest.current = act;
  useWhileVisible(act, NET_MS);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const subscription = signals?.subscribe<
      ApprovalsChangedSignal & JsonObject
    >(APPROVALS_CHANNEL, ({ ids }) => {
      if (timer === undefined && (id === undefined || ids.includes(id))) {
        timer = setTimeout(() => {
          timer = undefined;
          latest.current();
        }, Math.random() * SPREAD_MS);
      }
    });
    return () => {
      clearTimeout(timer);
      subscription?.unsubscribe();
    };
  }, [signals, id]);
}
