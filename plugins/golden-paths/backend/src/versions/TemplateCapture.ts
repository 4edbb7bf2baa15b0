import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError, toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { TemplateVersion } from '@callboard/plugin-golden-paths-common';
import { digestOf, stableJson } from '../shared/digestOf';
import type { TemplateFiles } from './TemplateFiles';
import type { TemplateSnapshot } from './TemplateVersions';
import type { TemplateVersionsStore } from './TemplateVersionsStore';

/** Names a version of a template; read from the template. */
export const ANNOTATION_TEMPLATE_VERSION = 'backstage.io/template-version';

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
   *   noted
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

function snapshotOf(
  entity: Entity,
  files: Map<string, Buffer> = new Map(),
): Omit<TemplateSnapshot, 'seenAt'> {
  const {
    relations: _,
    status: __,
    ...kept
  } = entity as Entity & {
    status?: unknown;
  };
  const digest = digestOf(
    stableJson({
      spec: entity.spec,
      files: [...files]
        .map(([path, content]) => [path, digestOf(content)])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    }),
  );
  return {
    templateRef: stringifyEntityRef(entity),
    version:
      entity.metadata.annotations?.[ANNOTATION_TEMPLATE_VERSION] ??
      digest.slice(0, 12),
    digest,
    entity: kept,
    files,
  };
}
