import type {
  New__Feature__,
  __Feature__,
  __Features__Api,
  __Features__Page,
} from '@callboard/plugin-__domain__-common';

const PAGE_SIZE = 2;

/** The __featuresWords__ without a backend. */
export class Fake__Features__Api implements __Features__Api {
  /** Every call fails with this. */
  failing: Error | undefined;
  readonly #all: __Feature__[];

  constructor(titles: string[] = []) {
    this.#all = titles.map(to__Feature__);
  }

  async list__Features__(page: { cursor?: string } = {}) {
    this.#failIfAsked();
    const start = Number(page.cursor ?? 0);
    const end = start + PAGE_SIZE;
    const result: __Features__Page = { items: this.#all.slice(start, end) };
    return this.#all.length > end
      ? { ...result, nextCursor: `${end}` }
      : result;
  }

  async create__Feature__({ title }: New__Feature__) {
    this.#failIfAsked();
    const created = to__Feature__(title);
    this.#all.unshift(created);
    return created;
  }

  #failIfAsked() {
    if (this.failing) {
      throw this.failing;
    }
  }
}

function to__Feature__(title: string): __Feature__ {
  return {
    id: title,
    title,
    createdBy: 'user:default/ada',
    createdAt: '2025-01-01T00:00:00.000Z',
  };
}
