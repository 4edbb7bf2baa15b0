/** Topic on which every ended task is announced, once. */
export const RUNS_TOPIC = 'golden-paths.run';

/** A task of the scaffolder that came to its end. */
export interface TemplateRun {
  taskId: string;
  templateRef?: string;
  templateVersion?: string;
  state: 'completed' | 'failed' | 'cancelled';
  /** Entity ref. */
  by?: string;
  startedAt: string;
  endedAt: string;
  /** Minutes, from the template's annotation `backstage.io/time-saved`; 0 unless completed. */
  minutesSaved: number;
  /** Entities it made or changed, as far as known. */
  entityRefs: string[];
}

/** What the runs of a template came to, in a span of time. */
export interface RunSummary {
  templateRef: string;
  /** Runs that ended, by how. */
  runs: Record<TemplateRun['state'], number>;
  /** Minutes that all of them saved together. */
  minutesSaved: number;
}
