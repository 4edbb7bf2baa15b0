import { createApiRef } from '@backstage/frontend-plugin-api';

/** Where a field has its choices from. */
export interface ChoicesSource {
  /** Path below `/api/`, e.g. `proxy/cloud/regions`. */
  path: string;
  /** Query parameters. */
  params: Record<string, string>;
  /** Path of the list in the answer; empty when it is the answer. */
  items: string;
  /** Path of the value in an item. */
  id: string;
  /** Path of the name in an item. */
  label: string;
}

/** One choice of a field. */
export interface Choice {
  id: string;
  label: string;
}

/** Loads choices of form fields. */
export interface ChoicesApi {
  /** @throws Error when the address does not answer with a list, saying what it answered */
  list(source: ChoicesSource): Promise<Choice[]>;
}

/** Loads choices of form fields. */
export const choicesApiRef = createApiRef<ChoicesApi>().with({
  id: 'plugin.scaffolder.choices',
  pluginId: 'scaffolder',
});
