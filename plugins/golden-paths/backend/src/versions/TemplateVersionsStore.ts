import type { TemplateVersion } from '@callboard/plugin-golden-paths-common';
import type { TemplateSnapshot, TemplateVersions } from './TemplateVersions';

/** What became of reading the files of a template. */
export interface TemplateRead {
  /** As the host gave it with the files. */
  etag?: string;
  /** Why they could not be kept. */
  problem?: string;
}

/** Keeps versions of templates. */
export interface TemplateVersionsStore extends TemplateVersions {
  /** The newest one, without its files. */
  findCurrent(templateRef: string): Promise<TemplateVersion | undefined>;
  /**
   * Makes this the present version.
   *
   * @returns whether it was another one before
   */
  save(snapshot: Omit<TemplateSnapshot, 'seenAt'>): Promise<boolean>;
  /**
   * Keeps a version that was there before all that are known.
   *
   * @returns false when it is known
   */
  addEarlier(snapshot: Omit<TemplateSnapshot, 'seenAt'>): Promise<boolean>;
  saveRead(templateRef: string, read: TemplateRead): Promise<void>;
  findRead(templateRef: string): Promise<TemplateRead | undefined>;
  /**
   * Removes all but the newest versions of each template and those that
   * something in the lineage is at.
   */
  prune(kept: number): Promise<void>;
}
