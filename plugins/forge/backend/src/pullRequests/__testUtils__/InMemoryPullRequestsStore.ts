import type {
  PullRequestId,
  PullRequestState,
} from '@callboard/plugin-forge-common';
import type {
  NewPullRequestRecord,
  PullRequestChange,
  PullRequestRecord,
  PullRequestsFilter,
  PullRequestsStore,
} from '../PullRequestsStore';

/** The pull requests in memory, for tests of what lies above the store. */
export class InMemoryPullRequestsStore implements PullRequestsStore {
  #all: PullRequestRecord[] = [];

  async list(
    filter: PullRequestsFilter,
    page: { after?: number; skip?: number; limit: number },
  ) {
    const { after = Infinity, skip = 0, limit } = page;
    const { states, head, base } = filter;
    return this.#of(filter)
      .filter(item => !states || states.includes(item.state))
      .filter(item => !head || item.head === head)
      .filter(item => !base || item.base === base)
      .filter(({ number }) => number < after)
      .sort((a, b) => b.number - a.number)
      .slice(skip, skip + limit);
  }

  async count(repository: { org: string; name: string }) {
    const counts = { open: 0, merged: 0, closed: 0 };
    for (const { state } of this.#of(repository)) {
      counts[state] += 1;
    }
    return counts;
  }

  async find(id: PullRequestId) {
    return this.#of(id).find(({ number }) => number === id.number);
  }

  async insert(pullRequest: NewPullRequestRecord) {
    const numbers = this.#of(pullRequest).map(({ number }) => number);
    return this.#put({
      ...pullRequest,
      number: Math.max(0, ...numbers) + 1,
      state: 'open',
      updatedAt: pullRequest.createdAt,
    });
  }

  async change(
    id: PullRequestId,
    from: PullRequestState,
    change: PullRequestChange,
  ) {
    const found = await this.find(id);
    return found?.state === from
      ? this.#put(
          Object.fromEntries(
            Object.entries({ ...found, ...change }).filter(
              ([, value]) => value !== undefined,
            ),
          ) as unknown as PullRequestRecord,
        )
      : undefined;
  }

  #of({ org, name }: { org: string; name: string }) {
    return this.#all.filter(item => item.org === org && item.name === name);
  }

  #put(record: PullRequestRecord) {
    const others = this.#of(record).filter(
      ({ number }) => number !== record.number,
    );
    const isSecond = others.some(
      ({ state, head, base }) =>
        state === 'open' && head === record.head && base === record.base,
    );
    if (record.state === 'open' && isSecond) {
      return undefined;
    }
    this.#all = [
      ...this.#all.filter(
        ({ org, name, number }) =>
          org !== record.org ||
          name !== record.name ||
          number !== record.number,
      ),
      record,
    ];
    return record;
  }
}
