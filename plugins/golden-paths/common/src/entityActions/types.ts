/** A template that does something to an entity, as offered on its page. */
export interface EntityAction {
  templateRef: string;
  title: string;
  description?: string;
  /** Where its form is, filled from the entity. */
  url: string;
  /** Whether it waits for somebody's approval. */
  needsApproval: boolean;
  /** Whether the caller may run it. */
  allowed: boolean;
}
