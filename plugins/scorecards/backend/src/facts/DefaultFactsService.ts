import type {
  AuditorService,
  AuthService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, isError, NotAllowedError } from '@backstage/errors';
import { audited } from '@callboard/backend-kit';
import type {
  FactPush,
  FactSource,
  PushedFacts,
} from '@callboard/plugin-scorecards-common';
import type { EvaluationQueue } from '../evaluation/EvaluationQueue';
import { checkValues } from './checkValues';
import type { FactCollection } from './FactCollection';
import type { CallOptions, FactsService } from './FactsService';
import type { FactsStore, NewFacts } from './FactsStore';
import type { PushedSource, PushedSources } from './PushedSources';

/** How far ahead a clock may be, in milliseconds. */
const AHEAD_MS = 5 * 60_000;
/** How long a refresh is waited for, in milliseconds. */
const REFRESH_MS = 60_000;
/** Unknown entities that an error names. */
const NAMED = 5;

/** What {@link DefaultFactsService} needs. */
export interface DefaultFactsServiceOptions {
  auditor: AuditorService;
  auth: AuthService;
  collection: FactCollection;
  /** Of the collectors. */
  collected: readonly FactSource[];
  evaluation: Pick<EvaluationQueue, 'evaluateNow'>;
  pushed: PushedSources;
  store: FactsStore;
  /** Hands on facts that changed. */
  announce(): Promise<void>;
}

/** The rules of facts. */
export class DefaultFactsService implements FactsService {
  readonly #options: DefaultFactsServiceOptions;

  static create(options: DefaultFactsServiceOptions) {
    return new DefaultFactsService(options);
  }

  private constructor(options: DefaultFactsServiceOptions) {
    this.#options = options;
  }

  async listSources() {
    const { collected, pushed } = this.#options;
    return [...collected, ...pushed.describe()];
  }

  async listFacts(entityRef: string) {
    const ref = fullRef(entityRef);
    const sets = await this.#options.store.readFacts([ref]);
    return [...(sets.get(ref) ?? [])];
  }

  async pushFacts(push: FactPush, { credentials }: CallOptions) {
    const { auditor, store, announce } = this.#options;
    const { source: sourceId } = push;
    return audited(
      auditor,
      {
        eventId: 'fact-push',
        severityLevel: 'medium',
        meta: { source: sourceId, sets: push.facts.length },
        credentials,
        describe: result => ({ ...result }),
      },
      async () => {
        const source = this.#sourceOf(sourceId, { credentials });
        const sets = await this.#readSets(source, push.facts);
        const result = await store.push(sourceId, sets);
        await announce();
        return result;
      },
    );
  }

  async refreshFacts(entityRef: string, { credentials }: CallOptions) {
    const { auditor, collection, evaluation } = this.#options;
    const ref = fullRef(entityRef);
    return audited(
      auditor,
      {
        eventId: 'fact-refresh',
        severityLevel: 'low',
        meta: { entityRef: ref },
        credentials,
      },
      async () => {
        const failed = await collection.collectNow(ref, {
          timeoutMs: REFRESH_MS,
        });
        await evaluation.evaluateNow(ref);
        return { failed };
      },
    );
  }

  #sourceOf(id: string, { credentials }: CallOptions): PushedSource {
    const { auth, pushed } = this.#options;
    const source = pushed.find(id);
    const subject = auth.isPrincipal(credentials, 'service')
      ? credentials.principal.subject
      : undefined;
    // The same answer for a source that there is not: ids are nobody's business.
    if (!source || !subject || !source.subjects.includes(subject)) {
      throw new NotAllowedError(
        `${subject ?? 'A person'} may not push facts for the source '${id}': it takes a token whose subject is listed in scorecards.facts.sources.${id}.subjects`,
      );
    }
    return source;
  }

  async #readSets(
    source: PushedSource,
    facts: readonly PushedFacts[],
  ): Promise<NewFacts[]> {
    const now = Date.now();
    const sets = facts.map((set, index) =>
      atPlace(`facts.${index}`, () => readSet(source, { set, now })),
    );
    const refs = sets.map(({ entityRef }) => entityRef);
    const twice = refs.find((ref, index) => refs.indexOf(ref) !== index);
    if (twice !== undefined) {
      throw new InputError(
        `${twice} is there twice: a push has one set for each entity`,
      );
    }
    const unknown = await this.#options.store.findUnknown(refs);
    if (unknown.length > 0) {
      const more = unknown.length - NAMED;
      throw new InputError(
        `Nothing was kept: scorecards do not know ${unknown.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
      );
    }
    return sets;
  }
}

function readSet(
  source: PushedSource,
  { set, now }: { set: PushedFacts; now: number },
): NewFacts {
  const values = atPlace('values', () => checkValues(set.values));
  const misfit = source.findMisfit(values);
  if (misfit !== undefined) {
    throw new InputError(`values: ${misfit}`);
  }
  const observedAt = set.observedAt ? Date.parse(set.observedAt) : now;
  if (!(observedAt <= now + AHEAD_MS)) {
    throw new InputError(
      `observedAt: ${set.observedAt} is more than five minutes ahead of the portal, where it is ${new Date(now).toISOString()}`,
    );
  }
  return {
    entityRef: fullRef(set.entityRef),
    values,
    observedAt: new Date(observedAt),
    expiresAt: new Date(observedAt + source.ttlMs),
  };
}

/** Puts the place before what is wrong there. */
function atPlace<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InputError(
      `${place}.${isError(error) ? error.message : error}`.replace(
        /\.(?=is |holds |must )/,
        ': ',
      ),
    );
  }
}

function fullRef(entityRef: string): string {
  return stringifyEntityRef(parseEntityRef(entityRef));
}
