import type { JsonObject } from '@backstage/types';
import type { GateEnd } from '../Gate';

/**
 * What was waited for has happened.
 *
 * @param more - further outputs of the step
 */
export function openedAt(at: Date, more: JsonObject = {}): GateEnd {
  return {
    state: 'opened',
    isOpen: true,
    output: { ...more, openedAt: at.toISOString(), expired: false },
  };
}
