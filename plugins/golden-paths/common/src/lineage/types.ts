import type { JsonObject } from '@backstage/types';

/** Path of the file in a repository that says which template it is from. */
export const LINEAGE_FILE = '.callboard/template.yaml';

/** Content of {@link LINEAGE_FILE}. */
export interface TemplateUse {
  /** Entity ref of the template. */
  template: string;
  /** Version of the template that the repository is at. */
  version: string;
  /** Answers of the form; never secrets. */
  answers: JsonObject;
  /**
   * Outputs, by id, of those steps that came before the files and create
   * nothing in them, so that the files can be made again.
   */
  outputs: Record<string, JsonObject>;
}

/** Where an entity comes from. */
export interface Lineage extends TemplateUse {
  entityRef: string;
  /** Address of its repository, as a person opens it. */
  repositoryUrl: string;
  /** How it is known. */
  source: 'created' | 'adopted';
  taskId?: string;
  by?: string;
  at: string;
}

/** One version of a template as it was seen; its files are kept beside. */
export interface TemplateVersion {
  templateRef: string;
  /** Annotation `backstage.io/template-version`, or the first 12 digits of its digest. */
  version: string;
  /** Of its entity and all of its files. */
  digest: string;
  seenAt: string;
  /** What is to be known of it, in a sentence. */
  note?: string;
}

/** A task of the scaffolder that is about to publish files of a template. */
export interface TaskRecord {
  taskId: string;
  /** Entity ref of the template. */
  template: string;
  answers: JsonObject;
  outputs: Record<string, JsonObject>;
  /** Entities in the files, by reference. */
  entityRefs: string[];
  /** Entity ref of who started it. */
  by?: string;
  /** Version that the template named when the task was started. */
  version?: string;
}
