import { ForgePage, ForgeRepository } from '@callboard/plugin-forge-common';
import pLimit from 'p-limit';
import { ObjectReader } from '../git/ObjectReader';
import { describeRepository } from '../repositories/describeRepository';
import { RepositoryStore } from '../repositories/RepositoryStore';

const DESCRIBED_AT_ONCE = 4;

/** Answers the questions of the portal's pages about repositories. */
export class RepositoryBrowser {
  constructor(
    private readonly options: {
      repositories: RepositoryStore;
      objects: ObjectReader;
      baseUrl: string;
    },
  ) {}

  /** Lists repositories whose name or description holds `query`. */
  async listRepositories(request: {
    query?: string;
    cursor?: string;
    limit: number;
  }): Promise<ForgePage<ForgeRepository>> {
    const { repositories, baseUrl } = this.options;
    const describe = pLimit(DESCRIBED_AT_ONCE);
    const all = await Promise.all(
      (await repositories.list()).map(repository =>
        describe(() => describeRepository(repository, baseUrl)),
      ),
    );
    const query = request.query?.toLowerCase() ?? '';
    const items = all.filter(({ org, name, description }) =>
      `${org}/${name}\n${description}`.toLowerCase().includes(query),
    );
    return { items };
  }

  /** @throws NotFoundError when there is no such repository */
  async getRepository(org: string, name: string): Promise<ForgeRepository> {
    const { repositories, baseUrl } = this.options;
    return describeRepository(await repositories.get(org, name), baseUrl);
  }
}
