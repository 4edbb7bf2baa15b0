import { useWhileVisible } from '@callboard/ui';

const REFRESH_MS = 3_000;

/**
 * Asks again every few seconds while something is under way and the person
 * sees the page.
 *
 * @param isUnderWay - nothing is asked while it is false
 * @param reload - may change from render to render
 */
export function useRefreshWhile(isUnderWay: boolean, reload: () => void): void {
  useWhileVisible(() => isUnderWay && reload(), REFRESH_MS);
}
