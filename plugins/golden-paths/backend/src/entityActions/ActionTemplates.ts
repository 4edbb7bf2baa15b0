import type { ActionTemplate } from './readEntityAction';

/** The templates that do something to entities. */
export interface ActionTemplates {
  /** All of them; the list may be a minute old. */
  list(): Promise<ActionTemplate[]>;
}
