import { NotFoundError } from '@backstage/errors';
import type { LevelOfEntity } from '@callboard/plugin-scorecards-common';
import type { ActiveExemptions } from '../exemptions/ActiveExemptions';
import type { FactReader } from '../facts/FactReader';
import type { StandardsInForce } from '../standards/StandardsInForce';
import type { CardReader } from './CardReader';
import type { CardsReadModel } from './CardsReadModel';
import { describeCard } from './describeCard';
import { standingOf } from './standingOf';

/** What {@link DefaultCardReader} needs. */
export interface DefaultCardReaderOptions {
  cards: CardsReadModel;
  facts: FactReader;
  exemptions: ActiveExemptions;
  standards: Pick<StandardsInForce, 'current'>;
}

/** Reads what the last evaluation said, and puts it into words. */
export class DefaultCardReader implements CardReader {
  readonly #options: DefaultCardReaderOptions;

  static create(options: DefaultCardReaderOptions) {
    return new DefaultCardReader(options);
  }

  private constructor(options: DefaultCardReaderOptions) {
    this.#options = options;
  }

  async readCard(entityRef: string) {
    const card = await this.findCard(entityRef);
    if (!card) {
      throw new NotFoundError(`There is no entity ${entityRef}`);
    }
    return card;
  }

  async findCard(entityRef: string) {
    const { cards, facts, exemptions, standards } = this.#options;
    const [card, sets, active] = await Promise.all([
      cards.readCard(entityRef),
      facts.readFacts([entityRef]),
      exemptions.readActive([entityRef]),
    ]);
    return (
      card &&
      describeCard({
        card,
        facts: sets.get(entityRef) ?? [],
        exemptions: active,
        standards: standards.current(),
      })
    );
  }

  async readLevels(entityRefs: readonly string[]): Promise<LevelOfEntity[]> {
    const levels = await this.#options.cards.readLevels(entityRefs);
    const { tracks } = this.#options.standards.current();
    return levels.flatMap(({ entityRef, trackId, rank }) => {
      const track = tracks.get(trackId)?.track;
      return track ? [standingOf(track, { entityRef, rank })] : [];
    });
  }
}
