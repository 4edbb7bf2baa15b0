import { Entity } from '@backstage/catalog-model';
import { NotModifiedError } from '@backstage/errors';
import {
  PreparerBase,
  PreparerOptions,
  PreparerResponse,
} from '@backstage/plugin-techdocs-node';
import { fingerprintFolder } from './fingerprintFolder';

/**
 * Prepares sources in a local folder as the stock preparer does, and tells when
 * they did not change. The stock one has no revision for a folder, so that each
 * page view builds and publishes everything anew.
 */
export class FolderPreparer implements PreparerBase {
  readonly #stock: PreparerBase;

  /** @param stock - the stock preparer of `dir:` locations */
  constructor(stock: PreparerBase) {
    this.#stock = stock;
  }

  shouldCleanPreparedDirectory(): boolean {
    return this.#stock.shouldCleanPreparedDirectory();
  }

  /** @throws NotModifiedError when the folder is as it was at `options.etag` */
  async prepare(
    entity: Entity,
    options?: PreparerOptions,
  ): Promise<PreparerResponse> {
    const prepared = await this.#stock.prepare(entity, options);
    if (prepared.etag !== '') {
      return prepared;
    }
    const etag = await fingerprintFolder(prepared.preparedDir);
    if (etag === options?.etag) {
      throw new NotModifiedError(`${prepared.preparedDir} did not change`);
    }
    return { ...prepared, etag };
  }
}
