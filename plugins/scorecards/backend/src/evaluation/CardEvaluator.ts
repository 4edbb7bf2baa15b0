import { setImmediate as nextTurn } from 'node:timers/promises';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { EntitySnapshots } from '../catalog/EntitySnapshots';
import type { ActiveExemptions } from '../exemptions/ActiveExemptions';
import type { FactReader } from '../facts/FactReader';
import type {
  StandardsInForce,
  StandardsSnapshot,
} from '../standards/StandardsInForce';
import { compareCards, noteGone } from './compareCards';
import { evaluateEntity } from './evaluateEntity';
import { EvaluationPlan } from './EvaluationPlan';
import type { CardChanges, ClaimedEntities } from './EvaluationStore';

/**
 * Entities between two pauses in which requests are answered. At 40 checks they
 * take a few milliseconds.
 */
const PER_TURN = 20;

const NONE: ReadonlySet<string> = new Set();

/** Where evaluation has its input from. */
export interface CardEvaluatorOptions {
  entities: Pick<EntitySnapshots, 'read'>;
  facts: FactReader;
  exemptions: ActiveExemptions;
  standards: Pick<StandardsInForce, 'latest'>;
}

/** Evaluates entities, and says what is different from their cards. */
export class CardEvaluator {
  readonly #options: CardEvaluatorOptions;
  #plan?: { standards: StandardsSnapshot; plan: EvaluationPlan };

  constructor(options: CardEvaluatorOptions) {
    this.#options = options;
  }

  /** The standards of now, after a look into the database. */
  async plan(): Promise<EvaluationPlan> {
    const standards = await this.#options.standards.latest();
    if (this.#plan?.standards !== standards) {
      this.#plan = { standards, plan: new EvaluationPlan(standards) };
    }
    return this.#plan.plan;
  }

  /**
   * One query for the entities, one for their facts and one for their
   * exemptions, however many they are. Lets others run in between.
   */
  async evaluate(claimed: ClaimedEntities): Promise<CardChanges> {
    const { dirty, previous, now } = claimed;
    const refs = dirty.map(({ entityRef }) => entityRef);
    // All of it after the claim, so that what was enqueued is seen, and one after
    // the other, since pages need the connections of this process as well.
    const plan = await this.plan();
    const found = await this.#options.entities.read(refs);
    const facts = await this.#options.facts.readFacts(refs);
    const active = await this.#options.exemptions.readActive(refs);
    const entities = new Map(found.map(entity => [refOf(entity), entity]));
    const exempt = new Map<string, Set<string>>();
    for (const { entityRef, checkId, state } of active) {
      if (state === 'approved') {
        exempt.set(
          entityRef,
          (exempt.get(entityRef) ?? new Set()).add(checkId),
        );
      }
    }
    const changes: CardChanges = {
      cards: [],
      gone: [],
      levels: [],
      results: [],
    };
    for (const [index, one] of dirty.entries()) {
      if (index % PER_TURN === PER_TURN - 1) {
        await nextTurn();
      }
      const entity = entities.get(one.entityRef);
      const before = previous.get(one.entityRef);
      if (entity) {
        const card = evaluateEntity(plan, {
          entity,
          dirty: one,
          facts: facts.get(one.entityRef) ?? [],
          exempt: exempt.get(one.entityRef) ?? NONE,
          previous: before,
          now,
        });
        compareCards(before, card, changes);
      } else if (before) {
        noteGone(before, changes);
      }
    }
    return changes;
  }
}

function refOf(entity: Entity): string {
  return stringifyEntityRef(entity);
}
