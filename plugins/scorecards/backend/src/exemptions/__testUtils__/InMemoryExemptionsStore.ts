import type { ExemptionState } from '@callboard/plugin-scorecards-common';
import type {
  ExemptionPosition,
  ExemptionsFilter,
  ExemptionsStore,
  ExemptionStep,
  NewExemption,
  StoredExemption,
} from '../ExemptionsStore';

const ACTIVE: ExemptionState[] = ['requested', 'approved'];

interface Kept {
  exemption: StoredExemption;
  endsAt: Date;
  isWarned: boolean;
}

/** Exemptions that are gone when the test is over. */
export class InMemoryExemptionsStore implements ExemptionsStore {
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => Date;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  async add({ endsAt, ...request }: NewExemption) {
    if (await this.findActive(request.entityRef, request.checkId)) {
      return undefined;
    }
    const count = this.#kept.size + 1;
    const exemption: StoredExemption = {
      ...request,
      id: `00000000-0000-0000-0000-${String(count).padStart(12, '0')}`,
      state: 'requested',
      requestedAt: (request.requestedAt ?? this.#now()).toISOString(),
    };
    this.#kept.set(exemption.id, { exemption, endsAt, isWarned: false });
    return exemption;
  }

  async find(id: string) {
    return this.#kept.get(id)?.exemption;
  }

  async findActive(entityRef: string, checkId: string) {
    return this.#all().find(
      found =>
        found.entityRef === entityRef &&
        found.checkId === checkId &&
        ACTIVE.includes(found.state),
    );
  }

  async list(
    { state, checkId, entityRef, concerns }: ExemptionsFilter,
    { after, limit }: { after?: ExemptionPosition; limit: number },
  ) {
    return this.#all()
      .filter(
        found =>
          (!state || found.state === state) &&
          (!checkId || found.checkId === checkId) &&
          (!entityRef || found.entityRef === entityRef) &&
          (!concerns ||
            found.requestedBy === concerns.requestedBy ||
            concerns.checkIds.includes(found.checkId)) &&
          (!after || positionOf(found) < positionOf(after)),
      )
      .sort((a, b) => (positionOf(a) < positionOf(b) ? 1 : -1))
      .slice(0, limit);
  }

  async readActive(entityRefs: readonly string[]) {
    return [...this.#kept.values()]
      .filter(
        ({ exemption, endsAt }) =>
          ACTIVE.includes(exemption.state) &&
          entityRefs.includes(exemption.entityRef) &&
          endsAt > this.#now(),
      )
      .map(({ exemption }) => exemption);
  }

  async step({ id, from, to, by, comment }: ExemptionStep) {
    const kept = this.#kept.get(id);
    if (kept?.exemption.state !== from) {
      return undefined;
    }
    return this.#change(kept, {
      state: to,
      decidedBy: by,
      decidedAt: this.#now().toISOString(),
      comment,
    });
  }

  async expire() {
    return [...this.#kept.values()]
      .filter(
        ({ exemption, endsAt }) =>
          ACTIVE.includes(exemption.state) && endsAt <= this.#now(),
      )
      .map(kept => this.#change(kept, { state: 'expired' }));
  }

  async warn(before: Date) {
    return [...this.#kept.values()]
      .filter(
        ({ exemption, endsAt, isWarned }) =>
          exemption.state === 'approved' &&
          !isWarned &&
          endsAt <= before &&
          endsAt > this.#now(),
      )
      .map(kept => {
        kept.isWarned = true;
        return kept.exemption;
      });
  }

  #all() {
    return [...this.#kept.values()].map(({ exemption }) => exemption);
  }

  #change(kept: Kept, change: Partial<StoredExemption>) {
    kept.exemption = { ...kept.exemption, ...change };
    return kept.exemption;
  }
}

function positionOf({ requestedAt, id }: ExemptionPosition) {
  return `${requestedAt} ${id}`;
}
