import type { JsonObject } from '@backstage/types';
import { END_OF_LIFE_MADE_AT } from './endOfLife';
import { isTableOutdated, lifeOf } from './lifeOf';
import type { RuntimeUse } from './Manifest';

const NEVER = '9999-12-31';

/** Files that hold versions and nothing else say it best, then images. */
const CERTAINTY = [/^\.[\w-]+$/, /^Dockerfile$/, /./];

/**
 * Says how long the runtimes are kept up, the one that ends first in `runtime`.
 * Of each kind only the most certain version counts.
 */
export function describeRuntimes(uses: RuntimeUse[], now: Date): JsonObject {
  const byCertainty = [...uses].sort((a, b) => certaintyOf(a) - certaintyOf(b));
  const runtimes = [...new Set(uses.map(({ name }) => name))]
    .map(name => byCertainty.find(use => use.name === name))
    .filter(use => use !== undefined)
    .map(use => ({ ...use, ...lifeOf(use.name, use.version, now) }))
    .sort((a, b) => (a.eolAt ?? NEVER).localeCompare(b.eolAt ?? NEVER));
  const [first] = runtimes;
  return {
    ...(first && { runtime: first, runtimes }),
    endOfLifeTable: {
      madeAt: END_OF_LIFE_MADE_AT,
      outdated: isTableOutdated(now),
    },
  };
}

function certaintyOf({ source }: RuntimeUse): number {
  return CERTAINTY.findIndex(pattern => pattern.test(source));
}
