import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Badge } from './drawBadge';

/** Whose badge, on which track. */
export interface BadgeQuery {
  entityRef: string;
  trackId: string;
}

/** Gives the badges that READMEs show. */
export interface BadgesService {
  /**
   * Never fails for what does not exist: the badge is then the same as for what
   * the caller may not see.
   *
   * @param options.credentials - whose request it is; undefined for anybody's
   */
  getBadge(
    query: BadgeQuery,
    options: { credentials?: BackstageCredentials },
  ): Promise<Badge>;
}

/** What is shown where there is nothing to show, or nothing that may be shown. */
export const UNKNOWN_BADGE: Badge = { label: 'scorecard', message: 'unknown' };
