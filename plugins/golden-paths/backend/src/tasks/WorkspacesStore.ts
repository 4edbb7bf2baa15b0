/** Archives of the files that the completed steps of tasks have left. */
export interface WorkspacesStore {
  /** @param content - a tar archive; absent says that it was too large */
  save(taskId: string, content: Buffer | undefined): Promise<void>;
  /** @returns undefined when nothing was saved */
  load(taskId: string): Promise<{ content?: Buffer } | undefined>;
  remove(taskId: string): Promise<void>;
}
