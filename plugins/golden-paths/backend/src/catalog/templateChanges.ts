/** Topic of events about templates and what was made from them, as the catalog processes them. */
export const TEMPLATE_CHANGES_TOPIC = 'golden-paths.entities';

/** What such an event holds. */
export interface TemplateChangesPayload {
  entityRefs: string[];
}
