import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Condition,
  ConditionPreview,
} from '@callboard/plugin-access-common';
import { useEffect, useState } from 'react';
import { simulatorApiRef } from '../apis';

const PAUSE_MS = 400;

/** How many resources a condition matches, as far as that is known. */
export interface PreviewState {
  /** Of the condition before while the present one is counted. */
  value?: ConditionPreview;
  isCounting: boolean;
  error?: Error;
}

/**
 * Counts what a condition matches, a moment after it last changed.
 *
 * @param resourceType - of the resources
 * @param condition - what they have to meet
 */
export function useConditionPreview(
  resourceType: string,
  condition: Condition,
): PreviewState {
  const api = useApi(simulatorApiRef);
  const [state, setState] = useState<PreviewState>({ isCounting: true });
  const asked = JSON.stringify({ resourceType, condition });

  useEffect(() => {
    let isCurrent = true;
    setState(({ value }) => ({ value, isCounting: true }));
    const timer = setTimeout(() => {
      api.previewCondition(JSON.parse(asked)).then(
        value => isCurrent && setState({ value, isCounting: false }),
        error => isCurrent && setState({ error, isCounting: false }),
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [api, asked]);

  return state;
}
