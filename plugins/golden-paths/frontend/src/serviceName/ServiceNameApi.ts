import { createApiRef } from '@backstage/frontend-plugin-api';
import { RepositoriesTarget } from '../readGoldenPathsConfig';

/** Whether a name can be used, and otherwise what uses it. */
export type NameAvailability =
  | { status: 'free'; repository?: string }
  | { status: 'taken'; entityRef: string }
  | { status: 'taken'; repository: string; repositoryUrl: string };

/** Knows which names of services are free. */
export interface ServiceNameApi {
  /** Where the code of a new service will live, if the portal decides that. */
  readonly repositories?: RepositoriesTarget;
  /**
   * Looks a name up in the catalog and on the portal's Git host.
   *
   * @param name - a well-formed name
   * @param kinds - kinds of the entities that will carry it, e.g. `Component`
   * @throws when the catalog or the Git host cannot be asked
   */
  check(name: string, kinds: string[]): Promise<NameAvailability>;
}

/** Reference to the {@link ServiceNameApi} of the app. */
export const serviceNameApiRef = createApiRef<ServiceNameApi>().with({
  id: 'plugin.scaffolder.service-name',
  pluginId: 'scaffolder',
});
