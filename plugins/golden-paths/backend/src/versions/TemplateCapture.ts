import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError, toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { TemplateVersion } from '@callboard/plugin-golden-paths-common';
import { isTakenOver } from './isTakenOver';
import { snapshotOf } from './snapshotOf';
import type { TemplateFiles } from './TemplateFiles';
import type { TemplateVersionsStore } from './TemplateVersionsStore';

/** What {@link TemplateCapture} needs. */
export interface TemplateCaptureOptions {
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  files: Pick<TemplateFiles, 'read'>;
  logger: LoggerService;
  store: TemplateVersionsStore;
  /** Called when a template has another present version than before. */
  onNewVersion(templateRef: string): Promise<void>;
}

/** Keeps the present version of templates. */
export class TemplateCapture {
  readonly #options: TemplateCaptureOptions;

  constructor(options: TemplateCaptureOptions) {
    this.#options = options;
  }

  /**
   * Reads a template as the catalog has it.
   *
   * @returns its present version; undefined when it could not be kept, which is
   *   noted, and while its file is newer than what the catalog has
   * @throws NotFoundError when the catalog does not have it
   */
  async captureRef(templateRef: string): Promise<TemplateVersion | undefined> {
    const { auth, catalog } = this.#options;
    const entity = await catalog.getEntityByRef(templateRef, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    if (!entity) {
      throw new NotFoundError(`There is no template ${templateRef}`);
    }
    return this.capture(entity);
  }

  /** Like {@link captureRef}, of an entity that is at hand. */
  async capture(entity: Entity): Promise<TemplateVersion | undefined> {
    const { logger, store } = this.#options;
    const templateRef = stringifyEntityRef(entity);
    try {
      return await this.#capture(entity);
    } catch (error) {
      const { message: problem } = toError(error);
      logger.warn(
        `The version of ${templateRef} could not be kept: ${problem}`,
      );
      await store.saveRead(templateRef, { problem });
      return undefined;
    }
  }

  async #capture(entity: Entity): Promise<TemplateVersion | undefined> {
    const { files, logger, store, onNewVersion } = this.#options;
    const templateRef = stringifyEntityRef(entity);
    const current = await store.current(templateRef);
    const last = current && (await store.findRead(templateRef));
    const read = await files.read(entity, last?.etag);
    if (read?.own && !isTakenOver(entity, read.own.toString())) {
      // It is told of again once the catalog has the template as it is there.
      logger.debug(`The catalog has not taken over ${templateRef} yet`);
      return undefined;
    }
    const snapshot = snapshotOf(entity, read?.files ?? current?.files);
    const sameName =
      snapshot.digest !== current?.digest &&
      (await store.find(templateRef, snapshot.version));
    const note = sameName
      ? `Replaces other content of the same version, ${sameName.digest.slice(0, 12)}`
      : undefined;
    const isNew = await store.save({ ...snapshot, note });
    await store.saveRead(templateRef, { etag: read ? read.etag : last?.etag });
    if (isNew) {
      logger.info(`${templateRef} is at version ${snapshot.version}`);
      await onNewVersion(templateRef);
    }
    return store.findCurrent(templateRef);
  }
}
