import { readFile } from 'node:fs/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { InputError, toError } from '@backstage/errors';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import { parse } from 'yaml';
import { ANNOTATION_TEMPLATE_VERSION } from '../lineage/annotateCatalogInfo';
import { snapshotOf } from './snapshotOf';
import type { TemplateFiles } from './TemplateFiles';
import type { TemplateVersionsStore } from './TemplateVersionsStore';

/** What {@link addEarlierVersions} needs. */
export interface AddEarlierVersionsOptions {
  files: Pick<TemplateFiles, 'read'>;
  logger: LoggerService;
  /** Called for a template that got one. */
  onAdded: (templateRef: string) => Promise<void>;
  /** Absolute paths of templates as they were, each with its files beside it. */
  paths: readonly string[];
  store: Pick<TemplateVersionsStore, 'addEarlier' | 'findCurrent'>;
}

/**
 * Keeps versions of templates that were in use before the portal kept them, so
 * that what was made from them can be brought up to date. Templates whose present
 * version is not known yet are left for later, so that no earlier one is taken for
 * it. One that cannot be read is logged and left out.
 */
export async function addEarlierVersions(
  options: AddEarlierVersionsOptions,
): Promise<void> {
  const { files, logger, onAdded, paths, store } = options;
  for (const path of paths) {
    try {
      const entity = await readTemplate(path);
      if (!(await store.findCurrent(stringifyEntityRef(entity)))) {
        continue;
      }
      const read = await files.read(entity);
      const snapshot = snapshotOf(entity, read?.files);
      if (await store.addEarlier(snapshot)) {
        logger.info(
          `${snapshot.templateRef} has the earlier version ${snapshot.version}`,
        );
        await onAdded(snapshot.templateRef);
      }
    } catch (error) {
      logger.error(
        `goldenPaths.earlierVersions: ${path} is left out: ${toError(error).message}`,
      );
    }
  }
}

async function readTemplate(path: string): Promise<Entity> {
  const template: Entity = parse(await readFile(path, 'utf8'));
  if (!(await templateEntityV1beta3Validator.check(template))) {
    throw new InputError('it holds no template');
  }
  const { annotations = {}, ...metadata } = template.metadata;
  const entity = {
    ...template,
    metadata: {
      namespace: 'default',
      ...metadata,
      annotations: { ...annotations, [ANNOTATION_LOCATION]: `file:${path}` },
    },
  };
  if (!annotations[ANNOTATION_TEMPLATE_VERSION]) {
    throw new InputError(
      `${stringifyEntityRef(entity)} names no version in the annotation ${ANNOTATION_TEMPLATE_VERSION}`,
    );
  }
  return entity;
}
