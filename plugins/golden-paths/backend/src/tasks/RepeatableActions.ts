/** Actions that do no harm when a step with them is run once more. */
const KNOWN = [
  // They write into the workspace, which is put back to the end of the last step.
  'fetch:*',
  'fs:*',
  'catalog:write',
  // They only look.
  'catalog:fetch',
  'debug:*',
  'golden-paths:preflight',
  'golden-paths:await-entity',
  // The same question for the same task, step and round is asked once.
  'gate:*',
  'golden-paths:record',
];

/** Tells which template actions may be run again after an interruption. */
export class RepeatableActions {
  readonly #patterns: RegExp[];

  /** @param more - ids of actions; `*` stands for any characters */
  static create(more: readonly string[] = []) {
    return new RepeatableActions([...KNOWN, ...more].map(toPattern));
  }

  private constructor(patterns: RegExp[]) {
    this.#patterns = patterns;
  }

  /** @param action - id of an action, such as `fetch:template` */
  includes(action: string): boolean {
    return this.#patterns.some(pattern => pattern.test(action));
  }
}

function toPattern(glob: string): RegExp {
  const parts = glob
    .split('*')
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
