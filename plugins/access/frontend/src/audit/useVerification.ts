import { useApi } from '@backstage/frontend-plugin-api';
import type { AuditVerification } from '@callboard/plugin-access-common';
import { useCallback, useEffect, useState } from 'react';
import { auditApiRef } from '../apis';

/** How many links are checked before the page tells how far it is. */
const LINKS_AT_ONCE = 20_000;

/** How a check of the chain stands. */
export type VerificationState =
  | { step: 'running'; checked: number }
  | { step: 'done'; result: AuditVerification }
  | { step: 'failed'; error: Error };

/** Checks the whole chain, a part at a time. */
export function useVerification() {
  const api = useApi(auditApiRef);
  const [round, setRound] = useState(0);
  const [state, setState] = useState<VerificationState>({
    step: 'running',
    checked: 0,
  });

  useEffect(() => {
    let isCurrent = true;
    const check = async () => {
      let checked = 0;
      let first: number | undefined;
      for (let from: number | undefined; isCurrent;) {
        const part = await api.verify({ from, limit: LINKS_AT_ONCE });
        checked += part.checked;
        first ??= part.from;
        if (!isCurrent) {
          return;
        }
        if (!part.ok || part.next === undefined) {
          const result = { ...part, from: first, checked };
          setState({ step: 'done', result });
          return;
        }
        setState({ step: 'running', checked });
        from = part.next;
      }
    };
    setState({ step: 'running', checked: 0 });
    check().catch(error => isCurrent && setState({ step: 'failed', error }));
    return () => {
      isCurrent = false;
    };
  }, [api, round]);

  const retry = useCallback(() => setRound(count => count + 1), []);
  return { state, retry };
}
