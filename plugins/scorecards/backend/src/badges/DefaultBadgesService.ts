import type { CardReader } from '../evaluation/CardReader';
import type { StandardsInForce } from '../standards/StandardsInForce';
import { UNKNOWN_BADGE } from './BadgesService';
import type { BadgeQuery, BadgesService } from './BadgesService';

/** What the service needs. */
export interface DefaultBadgesServiceOptions {
  cards: Pick<CardReader, 'readLevels'>;
  standards: Pick<StandardsInForce, 'current'>;
}

/** Badges of what the last evaluation said. */
export class DefaultBadgesService implements BadgesService {
  readonly #options: DefaultBadgesServiceOptions;

  static create(options: DefaultBadgesServiceOptions) {
    return new DefaultBadgesService(options);
  }

  private constructor(options: DefaultBadgesServiceOptions) {
    this.#options = options;
  }

  async getBadge({ entityRef, trackId }: BadgeQuery) {
    const { cards, standards } = this.#options;
    const found = standards.current().tracks.get(trackId);
    const levels = found ? await cards.readLevels([entityRef]) : [];
    const standing = levels.find(level => level.trackId === trackId);
    if (!found || !standing) {
      return UNKNOWN_BADGE;
    }
    return {
      label: found.track.title,
      message: standing.level?.title ?? 'none',
      share: standing.rank / Math.max(standing.levelCount, 1),
    };
  }
}
