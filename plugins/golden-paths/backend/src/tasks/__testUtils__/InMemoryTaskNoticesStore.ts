import type { TaskNotice, TaskNotices } from '../TaskNotices';

/** Tells what a test says. */
export class InMemoryTaskNoticesStore implements TaskNotices {
  readonly #listeners = new Set<(notice: TaskNotice) => void>();

  subscribe(listener: (notice: TaskNotice) => void) {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  tell(notice: TaskNotice) {
    this.#listeners.forEach(listener => listener(notice));
  }
}
