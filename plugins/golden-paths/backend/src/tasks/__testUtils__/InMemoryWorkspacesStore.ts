import type { WorkspacesStore } from '../WorkspacesStore';

/** Archives in memory. */
export class InMemoryWorkspacesStore implements WorkspacesStore {
  readonly saved = new Map<string, Buffer | undefined>();
  saves = 0;

  async save(taskId: string, content: Buffer | undefined) {
    this.saves += 1;
    this.saved.set(taskId, content);
  }

  async load(taskId: string) {
    return this.saved.has(taskId)
      ? { content: this.saved.get(taskId) }
      : undefined;
  }

  async remove(taskId: string) {
    this.saved.delete(taskId);
  }
}
