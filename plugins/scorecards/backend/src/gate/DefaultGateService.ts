import type { AuditorService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { audited } from '@callboard/backend-kit';
import type {
  EntityCard,
  GateAnswer,
  GateRequest,
  GateRules,
  Track,
} from '@callboard/plugin-scorecards-common';
import type { CardReader } from '../evaluation/CardReader';
import type { EvaluationQueue } from '../evaluation/EvaluationQueue';
import type { FactCollection } from '../facts/FactCollection';
import type { StandardsInForce } from '../standards/StandardsInForce';
import type { GateService } from './GateService';
import { judgeGate } from './judgeGate';

/** How long fresh facts are waited for. */
const FRESH_TIMEOUT_MS = 60_000;

/** What {@link DefaultGateService} needs. */
export interface GateOptions {
  /** Address of the portal, without a slash at its end. */
  appUrl: string;
  auditor: AuditorService;
  cards: Pick<CardReader, 'readCard'>;
  collection: FactCollection;
  queue: EvaluationQueue;
  standards: StandardsInForce;
  now?: () => Date;
}

/** Answers from what the last evaluation said, or collects anew before. */
export class DefaultGateService implements GateService {
  readonly #options: GateOptions;

  static create(options: GateOptions) {
    return new DefaultGateService(options);
  }

  private constructor(options: GateOptions) {
    this.#options = options;
  }

  async ask(
    request: GateRequest,
    { credentials }: Parameters<GateService['ask']>[1],
  ): Promise<GateAnswer> {
    const { track, sha } = request;
    const entityRef = stringifyEntityRef(parseEntityRef(request.entityRef));
    return audited(
      this.#options.auditor,
      {
        eventId: 'gate',
        severityLevel: 'medium',
        credentials,
        meta: { entityRef, track, ...(sha && { sha }) },
        describe: ({ required, outcome, blocking, mode }) => ({
          level: required.id,
          outcome,
          blocking,
          mode,
        }),
      },
      () => this.#answer({ ...request, entityRef }),
    );
  }

  async #answer(request: GateRequest): Promise<GateAnswer> {
    const { entityRef } = request;
    const track = this.#track(request.track);
    const level = levelOf(track, request.level);
    const card = await this.#card(entityRef, request.fresh === true);
    const standing = card.tracks.find(({ trackId }) => trackId === track.id);
    if (!standing) {
      throw new InputError(
        `${entityRef} is not on the track '${track.id}', which is for others; its tracks are: ${list(card.tracks.map(({ trackId }) => trackId))}`,
      );
    }
    const judgement = judgeGate({
      card,
      standing,
      level,
      linkTo: path => `${this.#options.appUrl}${path}`,
    });
    const { mode, enforceFrom } = this.#modeOf(track.gate);
    return {
      entityRef,
      track: track.id,
      ...judgement,
      mode,
      blocking: mode === 'enforce' && judgement.outcome !== 'pass',
      ...(enforceFrom && { enforceFrom }),
      ...(card.evaluatedAt && { evaluatedAt: card.evaluatedAt }),
      url: this.#urlOf(entityRef),
    };
  }

  #track(id: string): Track {
    const { tracks } = this.#options.standards.current();
    const found = tracks.get(id);
    if (!found) {
      throw new NotFoundError(
        `There is no track '${id}'; there are: ${list([...tracks.keys()])}`,
      );
    }
    return found.track;
  }

  async #card(entityRef: string, fresh: boolean): Promise<EntityCard> {
    const { cards, collection, queue } = this.#options;
    if (fresh) {
      // Looked up first: what does not exist has no facts to wait for.
      await cards.readCard(entityRef);
      await collection.collectNow(entityRef, { timeoutMs: FRESH_TIMEOUT_MS });
      await queue.evaluateNow(entityRef);
    }
    const card = await cards.readCard(entityRef);
    if (card.evaluatedAt) {
      return card;
    }
    await queue.evaluateNow(entityRef);
    return cards.readCard(entityRef);
  }

  #modeOf(
    gate: GateRules | undefined,
  ): Pick<GateRules, 'mode' | 'enforceFrom'> {
    const { mode = 'report', enforceFrom } = gate ?? {};
    const now = this.#options.now?.() ?? new Date();
    const isEarly =
      enforceFrom !== undefined && now.getTime() < Date.parse(enforceFrom);
    return {
      mode: mode === 'enforce' && isEarly ? 'warn' : mode,
      enforceFrom,
    };
  }

  #urlOf(entityRef: string): string {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    return `${this.#options.appUrl}/catalog/${namespace}/${kind}/${name}/scorecards`;
  }
}

function levelOf(track: Track, asked: string | undefined): string {
  const ids = track.levels.map(({ id }) => id);
  const level = asked ?? track.gate?.level;
  if (level === undefined) {
    throw new InputError(
      `level is missing, and the gate of the track '${track.id}' asks none by itself; its levels are: ${list(ids)}`,
    );
  }
  if (!ids.includes(level)) {
    throw new InputError(
      `The track '${track.id}' has no level '${level}'; it has: ${list(ids)}`,
    );
  }
  return level;
}

function list(ids: string[]): string {
  return ids.length > 0 ? ids.join(', ') : 'none';
}
