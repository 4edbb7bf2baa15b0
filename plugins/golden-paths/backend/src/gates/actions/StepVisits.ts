/**
 * Tells the turns of a step with `each` apart, whose number the runner does not
 * give to actions. The turns of one run share the signal that cancels the task,
 * and come in the same order when the step runs again.
 */
export class StepVisits {
  readonly #visits = new WeakMap<AbortSignal, Map<string, number>>();

  /** @returns the id of the step, with the number of the turn after the first */
  idOf(stepId: string, signal: AbortSignal | undefined): string {
    if (!signal) {
      return stepId;
    }
    const steps = this.#visits.get(signal) ?? new Map<string, number>();
    const visit = steps.get(stepId) ?? 0;
    this.#visits.set(signal, steps.set(stepId, visit + 1));
    return visit === 0 ? stepId : `${stepId}[${visit}]`;
  }
}
