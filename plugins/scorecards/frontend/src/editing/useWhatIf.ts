import { useApi } from '@backstage/frontend-plugin-api';
import type {
  WhatIf,
  WhatIfRequest,
} from '@callboard/plugin-scorecards-common';
import { toError } from '@backstage/errors';
import { useCallback, useRef, useState } from 'react';
import { standardsApiRef } from '../apis';

/** What was asked, and what came of it. */
export interface WhatIfState {
  isAsking: boolean;
  /** What the answer is about; see {@link useWhatIf}. */
  key?: string;
  answer?: WhatIf;
  error?: Error;
}

/**
 * Asks what a change would do. `ask` takes a key that stands for what was asked,
 * to tell later whether the answer is still about what is in the form.
 */
export function useWhatIf() {
  const api = useApi(standardsApiRef);
  const [state, setState] = useState<WhatIfState>({ isAsking: false });
  const latest = useRef(0);
  const ask = useCallback(
    async (request: WhatIfRequest, key: string) => {
      latest.current += 1;
      const attempt = latest.current;
      setState({ isAsking: true });
      let next: WhatIfState;
      try {
        next = { isAsking: false, key, answer: await api.whatIf(request) };
      } catch (error) {
        next = { isAsking: false, error: toError(error) };
      }
      if (attempt === latest.current) {
        setState(next);
      }
    },
    [api],
  );
  return { ...state, ask };
}
