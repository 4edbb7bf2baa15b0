import { useApiHolder } from '@backstage/frontend-plugin-api';
import type { AttentionLine, AttentionSource } from '@callboard/ui';
import { useCallback } from 'react';
import { Loaded, useLoad } from '../shared/useLoad';

/** What waits for the person in other domains. */
export interface Attention {
  lines: AttentionLine[];
  /** What could not be loaded, in words. */
  failed: string[];
}

/**
 * Asks other domains what waits for the person. One that fails does not hide
 * what the others say.
 */
export function useAttention(
  sources: readonly AttentionSource[],
): Loaded<Attention> {
  const apis = useApiHolder();
  const load = useCallback(async () => {
    const answers = await Promise.allSettled(
      sources.map(source => source.load(apis)),
    );
    return {
      lines: answers.flatMap(answer =>
        answer.status === 'fulfilled' ? answer.value : [],
      ),
      failed: answers.flatMap((answer, index) =>
        answer.status === 'rejected' ? [sources[index].what] : [],
      ),
    };
  }, [apis, sources]);
  return useLoad(load);
}
