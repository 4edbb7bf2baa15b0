import type {
  Drift,
  FileDrift,
  TemplateUse,
} from '@callboard/plugin-golden-paths-common';
import type { JsonObject } from '@backstage/types';
import type { FileChanges } from '../hosts/RepositoryHosts';

/** What an update of a service would do to its repository. */
export interface UpdatePlan {
  /** Where the service stands, with the diffs of all files. */
  drift: Drift;
  /** Address of the repository, as a person opens it. */
  repositoryUrl: string;
  /**
   * All that the pull request changes, with markers where it collides, and
   * with the file that says which version the repository is at. Empty when the
   * service is at the present version.
   */
  changes: FileChanges;
  /** Places that collide, in all files. */
  conflicts: number;
  /** What the repository says of its template once the update is merged. */
  use: TemplateUse;
}

/** What making a service part of a template would do to its repository. */
export interface ProposedUse {
  templateRef: string;
  /** Answers as far as they are known; defaults are filled in. */
  answers: JsonObject;
  missingAnswers: string[];
  /** Of the files of the template, those that the repository has, 0 to 1. */
  match: number;
  /** With diffs. A file that is in both and differs counts as one conflict. */
  files: FileDrift[];
  /** All that the pull request changes, with the file that says the template. */
  changes: FileChanges;
  use: TemplateUse;
}

/** Works out what brings repositories to the present version of a template. */
export interface UpdatePlans {
  /**
   * Compares anew: template then, template now, and the repository now.
   *
   * @param answers - to parameters that the service has not answered
   * @throws NotFoundError when the entity is not known to be from a template
   * @throws InputError with the reason when it cannot be worked out, and with
   *   the parameters that need an answer
   */
  planUpdate(entityRef: string, answers?: JsonObject): Promise<UpdatePlan>;
  /**
   * Compares a repository with a template that it was not made from.
   *
   * @param options.files - of the repository, by path
   * @param options.answers - found or guessed
   * @throws NotFoundError for an unknown template
   * @throws InputError when the template cannot be rendered with these answers;
   *   not when answers are missing, then only `missingAnswers` is filled
   */
  proposeFor(options: {
    templateRef: string;
    answers: JsonObject;
    outputs?: Record<string, JsonObject>;
    files: ReadonlyMap<string, Buffer>;
  }): Promise<ProposedUse>;
}
