import type { Entity } from '@backstage/catalog-model';
import type { TemplateVersion } from '@callboard/plugin-golden-paths-common';

/** A version of a template with everything that belongs to it. */
export interface TemplateSnapshot extends TemplateVersion {
  entity: Entity;
  /** By path, relative to the file of the template, which is not among them. */
  files: Map<string, Buffer>;
}

/** Versions of templates, kept as they were seen. */
export interface TemplateVersions {
  /** @returns the newest version; undefined for an unknown template */
  current(templateRef: string): Promise<TemplateSnapshot | undefined>;
  /**
   * @param version - its name
   * @param digest - tells contents of the same name apart; without it, the newest
   */
  find(
    templateRef: string,
    version: string,
    digest?: string,
  ): Promise<TemplateSnapshot | undefined>;
  /** Newest first. */
  list(templateRef: string): Promise<TemplateVersion[]>;
  /** Why the present files of a template are not kept, in a sentence. */
  problemOf(templateRef: string): Promise<string | undefined>;
}
