import type {
  DriftState,
  TemplateAdoption,
} from '@callboard/plugin-golden-paths-common';

/** A service that is behind its template. */
export interface BehindService {
  entityRef: string;
  templateRef: string;
  usedVersion: string;
  currentVersion: string;
  repositoryUrl: string;
}

/** Which services are asked for. */
export interface BehindFilter {
  templateRef: string;
  /** `behind`, and `conflicts` too where somebody may have to decide. */
  states: DriftState[];
  /** Only those of these owners. */
  owners?: readonly string[];
}

/** Templates and what was made from them, counted by the database. */
export interface TemplatesReadModel {
  /** Ordered by template ref; those that nothing was made from are left out. */
  list(
    page: { after?: string; limit: number } | { templateRef: string },
  ): Promise<TemplateAdoption[]>;
  /** The title of a template, or its name. */
  titleOf(templateRef: string): Promise<string>;
  /**
   * Services whose update can be opened: nothing needs an answer, and to this
   * version none was begun or refused. Ordered by entity ref.
   */
  listBehind(
    filter: BehindFilter,
    page: { after?: string; limit: number },
  ): Promise<BehindService[]>;
  /** How many updates of each template are being opened or open, to whatever version. */
  countOpen(): Promise<Map<string, number>>;
  /** All templates that something was made from. */
  listRefs(): Promise<string[]>;
}
