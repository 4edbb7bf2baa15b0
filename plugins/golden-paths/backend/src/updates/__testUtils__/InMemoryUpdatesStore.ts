import type { TemplateUse } from '@callboard/plugin-golden-paths-common';
import type { HostPullRequest } from '../../hosts/RepositoryHosts';
import type {
  ClaimedUpdate,
  NewUpdate,
  UpdateOutcome,
  StoredUpdate,
  UpdatePosition,
  UpdatesFilter,
  UpdatesStore,
} from '../UpdatesStore';

const LIVE = ['opening', 'open', 'failed'];

interface Kept {
  update: StoredUpdate;
  dueAt: number;
  claim?: string;
  attempts: number;
  checkedAt: number;
}

/** Updates that are gone when the test is over. */
export class InMemoryUpdatesStore implements UpdatesStore {
  readonly #kept: Kept[] = [];
  #count = 0;
  /** Milliseconds that the clock of the store is ahead. */
  ahead = 0;

  async begin(wanted: NewUpdate) {
    const { again, openedBy, isOnlyClean, answers, fromVersion } = wanted;
    const same = this.#kept.filter(
      ({ update }) =>
        update.entityRef === wanted.entityRef &&
        update.templateRef === wanted.templateRef &&
        update.toVersion === wanted.toVersion,
    );
    const live = same.find(({ update }) => LIVE.includes(update.state));
    if (live?.update.state === 'failed') {
      const { problem: _problem, endedAt: _endedAt, ...rest } = live.update;
      Object.assign(live, {
        dueAt: this.#now(),
        claim: undefined,
        attempts: 0,
      });
      live.update = {
        ...rest,
        ...{ state: 'opening', openedBy, isOnlyClean },
        ...(answers && { answers }),
      };
      return { update: live.update, begun: true };
    }
    const refused = same.some(({ update }) => update.state === 'refused');
    if (live || (refused && !again)) {
      return { update: (live ?? same[same.length - 1]).update, begun: false };
    }
    this.#count += 1;
    const kept: Kept = {
      update: {
        id: `00000000-0000-0000-0000-${String(this.#count).padStart(12, '0')}`,
        entityRef: wanted.entityRef,
        templateRef: wanted.templateRef,
        fromVersion: fromVersion ?? wanted.toVersion,
        toVersion: wanted.toVersion,
        state: 'opening',
        isAdoption: fromVersion === undefined,
        conflicts: 0,
        openedBy,
        openedAt: new Date(this.#now()).toISOString(),
        repositoryUrl: wanted.repositoryUrl,
        ...(answers && { answers }),
        isOnlyClean,
      },
      dueAt: this.#now(),
      attempts: 0,
      checkedAt: 0,
    };
    this.#kept.push(kept);
    return { update: kept.update, begun: true };
  }

  async find(id: string) {
    return this.#kept.find(({ update }) => update.id === id)?.update;
  }

  async list(
    { templateRef, entityRef, state }: UpdatesFilter,
    { after, limit }: { after?: UpdatePosition; limit: number },
  ) {
    return this.#newest()
      .filter(
        update =>
          (!templateRef || update.templateRef === templateRef) &&
          (!entityRef || update.entityRef === entityRef) &&
          (!state || update.state === state) &&
          (!after || keyOf(update) < keyOf(after)),
      )
      .slice(0, limit);
  }

  async latest(entityRefs: readonly string[]) {
    return new Map(
      this.#newest()
        .filter(({ entityRef }) => entityRefs.includes(entityRef))
        .reverse()
        .map(update => [update.entityRef, update]),
    );
  }

  async claim(leaseMs: number) {
    const kept = this.#kept
      .filter(
        ({ update, dueAt }) =>
          update.state === 'opening' && dueAt <= this.#now(),
      )
      .sort((a, b) => a.dueAt - b.dueAt)
      .at(0);
    if (!kept) {
      return undefined;
    }
    kept.attempts += 1;
    kept.claim = `${kept.update.id} ${kept.attempts}`;
    kept.dueAt = this.#now() + leaseMs;
    const { update, claim, attempts } = kept;
    return { update, claim, attempts };
  }

  async opened(
    claimed: ClaimedUpdate,
    pullRequest: HostPullRequest & { conflicts: number; use: TemplateUse },
  ) {
    const { url, number, conflicts, use } = pullRequest;
    return this.#settle(claimed, {
      state: 'open',
      pullRequestUrl: url,
      pullRequestNumber: number,
      conflicts,
      use,
      problem: undefined,
    });
  }

  async failed(claimed: ClaimedUpdate, problem: string) {
    const endedAt = new Date(this.#now()).toISOString();
    return this.#settle(claimed, { state: 'failed', problem, endedAt });
  }

  async postpone(claimed: ClaimedUpdate, problem: string, afterMs: number) {
    this.#settle(claimed, { problem });
    const kept = this.#kept.find(
      ({ update }) => update.id === claimed.update.id,
    );
    if (kept) {
      kept.dueAt = this.#now() + afterMs;
    }
  }

  async end(id: string, outcome: UpdateOutcome) {
    const kept = this.#kept.find(
      ({ update }) => update.id === id && update.state === 'open',
    );
    if (kept) {
      const endedAt = new Date(this.#now()).toISOString();
      kept.update = { ...kept.update, ...outcome, endedAt };
    }
    return kept?.update;
  }

  async takeOpen(limit: number) {
    const taken = this.#kept
      .filter(({ update }) => update.state === 'open')
      .sort((a, b) => a.checkedAt - b.checkedAt)
      .slice(0, limit);
    this.#count += 1;
    taken.forEach(kept => {
      kept.checkedAt = this.#count;
    });
    return taken.map(({ update }) => update);
  }

  async openIn(repositoryUrl: string) {
    return this.#kept
      .map(({ update }) => update)
      .filter(
        update =>
          update.state === 'open' && update.repositoryUrl === repositoryUrl,
      );
  }

  #settle({ update, claim }: ClaimedUpdate, change: Partial<StoredUpdate>) {
    const kept = this.#kept.find(found => found.update.id === update.id);
    if (kept?.claim !== claim || kept.update.state !== 'opening') {
      return undefined;
    }
    kept.claim = undefined;
    const { problem, ...rest } = { ...kept.update, ...change };
    kept.update = problem === undefined ? rest : { ...rest, problem };
    return kept.update;
  }

  #newest() {
    return this.#kept
      .map(({ update }) => update)
      .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
  }

  #now() {
    return Date.now() + this.ahead;
  }
}

function keyOf({ openedAt, id }: UpdatePosition): string {
  return `${openedAt} ${id}`;
}
