import { setImmediate as nextTurn } from 'node:timers/promises';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  checkRule,
  parseCheck,
  readTrack,
  StandardProblemsError,
} from '@callboard/plugin-scorecards-common';
import type { FactSource, WhatIf } from '@callboard/plugin-scorecards-common';
import type { EntitySnapshots } from '../catalog/EntitySnapshots';
import type { ActiveExemptions } from '../exemptions/ActiveExemptions';
import type { FactReader } from '../facts/FactReader';
import type {
  StandardsInForce,
  StandardsSnapshot,
} from '../standards/StandardsInForce';
import { createCheckTrial } from './createCheckTrial';
import { createTrackTrial } from './createTrackTrial';
import { NOT_CONCERNED, type Trial } from './Trial';
import type { WhatIfQuestion, WhatIfService } from './WhatIfService';
import { WhatIfTally } from './WhatIfTally';

const NONE: ReadonlySet<string> = new Set();

/** Entities that are read at a time. */
const BATCH = 500;

/** Entities between two pauses in which requests are answered. */
const PER_TURN = 50;

/** Questions that are answered at a time; each takes a core for seconds. */
const MOST_AT_ONCE = 2;

/** What {@link DefaultWhatIfService} needs. */
export interface WhatIfOptions {
  entities: EntitySnapshots;
  exemptions: ActiveExemptions;
  facts: FactReader;
  /** All sources of facts that there are. */
  listSources: () => Promise<FactSource[]>;
  standards: Pick<StandardsInForce, 'latest'>;
  /** The clock, in milliseconds. */
  now?: () => number;
  /** After which it answers with what it has, by default 20 seconds. */
  limitMs?: number;
}

/** Tries changes of standards on the entities and facts that are stored. */
export class DefaultWhatIfService implements WhatIfService {
  readonly #options: WhatIfOptions;
  readonly #now: () => number;
  #running = 0;

  static create(options: WhatIfOptions) {
    return new DefaultWhatIfService(options);
  }

  private constructor(options: WhatIfOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  async checkRule(rule: unknown) {
    return checkRule(rule, { facts: await this.#options.listSources() });
  }

  async whatIf(question: WhatIfQuestion): Promise<WhatIf> {
    const standards = await this.#options.standards.latest();
    const trial = createTrial(question, standards);
    if (this.#running >= MOST_AT_ONCE) {
      throw new ServiceUnavailableError(
        'Others are trying changes out at the moment; ask again in a few seconds',
      );
    }
    this.#running += 1;
    try {
      return await this.#run(trial);
    } finally {
      this.#running -= 1;
    }
  }

  async #run(trial: Trial): Promise<WhatIf> {
    const { entities, limitMs = 20_000 } = this.#options;
    const startedAt = this.#now();
    const tally = new WhatIfTally();
    let after: string | undefined;
    for (;;) {
      const refs = await entities.listRefs(after, BATCH);
      await this.#tryOn(refs, { trial, tally, now: new Date(startedAt) });
      if (refs.length < BATCH) {
        return tally.result();
      }
      if (this.#now() - startedAt > limitMs) {
        return { ...tally.result(), isPartial: true };
      }
      after = refs.at(-1);
    }
  }

  async #tryOn(
    refs: string[],
    { trial, tally, now }: { trial: Trial; tally: WhatIfTally; now: Date },
  ): Promise<void> {
    const concerned: { ref: string; entity: Entity }[] = [];
    for (const entity of await this.#options.entities.read(refs)) {
      if (trial.concerns({ entity, facts: {}, now })) {
        concerned.push({ ref: stringifyEntityRef(entity), entity });
      } else {
        tally.add(entity, {
          from: NOT_CONCERNED,
          to: NOT_CONCERNED,
          direction: 'same',
        });
      }
    }
    if (concerned.length === 0) {
      return;
    }
    const asked = concerned.map(({ ref }) => ref);
    const [facts, exempt] = await Promise.all([
      this.#options.facts.readFacts(asked, trial.sources),
      this.#readExempt(asked),
    ]);
    for (const [index, { ref, entity }] of concerned.entries()) {
      if (index % PER_TURN === PER_TURN - 1) {
        await nextTurn();
      }
      const sets = facts.get(ref) ?? [];
      const context = {
        entity,
        facts: Object.fromEntries(sets.map(set => [set.source, set])),
        now,
      };
      const subject = { context, exempt: exempt.get(ref) ?? NONE };
      tally.add(entity, trial.compare(subject));
    }
  }

  async #readExempt(refs: string[]): Promise<Map<string, Set<string>>> {
    const exempt = new Map<string, Set<string>>();
    const active = await this.#options.exemptions.readActive(refs);
    for (const { entityRef, checkId, state } of active) {
      if (state === 'approved') {
        const known = exempt.get(entityRef) ?? new Set();
        exempt.set(entityRef, known.add(checkId));
      }
    }
    return exempt;
  }
}

function createTrial(
  question: WhatIfQuestion,
  standards: StandardsSnapshot,
): Trial {
  if ('check' in question) {
    return createCheckTrial(parseCheck(question.check), standards);
  }
  const { definition, problems } = readTrack(question.track, {
    checks: new Set(standards.checks.keys()),
  });
  if (!definition) {
    throw new StandardProblemsError(problems);
  }
  return createTrackTrial(definition, standards);
}
