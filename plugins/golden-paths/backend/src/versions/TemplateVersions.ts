import type { Entity } from '@backstage/catalog-model';
import type { TemplateVersion } from '@callboard/plugin-golden-paths-common';

/** A version of a template with everything that belongs to it. */
export interface TemplateSnapshot extends TemplateVersion {
  entity: Entity;
  /** By path, relative to the file of the template. */
  files: Map<string, Buffer>;
}

/** Versions of templates, kept as they were seen. */
export interface TemplateVersions {
  /** @returns the newest version; undefined for an unknown template */
  current(templateRef: string): Promise<TemplateSnapshot | undefined>;
  find(
    templateRef: string,
    version: string,
  ): Promise<TemplateSnapshot | undefined>;
  /** Newest first. */
  list(templateRef: string): Promise<TemplateVersion[]>;
}
