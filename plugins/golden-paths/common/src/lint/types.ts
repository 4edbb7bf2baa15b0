import type { JsonObject } from '@backstage/types';

/** An action that steps of templates can name, as `GET /api/scaffolder/v2/actions` lists them. */
export interface InstalledAction {
  id: string;
  schema?: {
    /** JSON schema. */
    input?: JsonObject;
    /** JSON schema. */
    output?: JsonObject;
  };
}

/** Something to mend in a template. Lines and columns count from 1. */
export interface TemplateProblem {
  /** `error`: it will not run. `warning`: it may not do what it should. */
  severity: 'error' | 'warning';
  message: string;
  line: number;
  column: number;
}

/** Path of a value inside of a template. */
export type TemplatePath = (string | number)[];

/** Notes a problem at a path; of a value that is missing, its parent is named. */
export type Report = (
  severity: TemplateProblem['severity'],
  path: TemplatePath,
  message: string,
) => void;
