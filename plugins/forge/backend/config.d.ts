import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  /**
   * The embedded Git host: bare repositories on this machine, reachable on the
   * loopback interface only.
   */
  forge?: {
    /**
     * Whether the Git host runs. Default: true, but false when NODE_ENV is
     * `production`.
     */
    enabled?: boolean;
    /**
     * Port on 127.0.0.1 and ::1 for git clients and for the Gitea API.
     * Default: 7010.
     */
    port?: number;
    /**
     * Address of the Git host as users and the portal write it. Its host part
     * must equal `integrations.gitea[].host`. Default: `http://localhost:<port>`.
     */
    baseUrl?: string;
    /**
     * Folder of the bare repositories, which lie at
     * `<dataDir>/<organization>/<repository>.git`. A relative path starts at the
     * backend's working directory. Needed when the host runs.
     */
    dataDir?: string;
    /**
     * Password that creating repositories and pushing ask for. The user name is
     * free; the portal uses `portal`. Needed when the host runs.
     * @visibility secret
     */
    token?: string;
    /**
     * Organisations that exist on the host. Default: none.
     */
    organizations?: string[];
    /**
     * Folder whose sub-folders become repositories of the first organisation
     * when they do not exist yet. Default: nothing is seeded.
     */
    seedFrom?: string;
    /**
     * Largest pack that one push may bring, in bytes. Default: 1 GiB.
     */
    maxPushBytes?: number;
  };

  catalog?: {
    providers?: {
      /**
       * Organisations on Gitea hosts, the embedded one included, whose
       * repositories are looked through for catalog files. The key is a free id.
       */
      gitea?: {
        [id: string]: {
          /** Host of an entry in `integrations.gitea`. */
          host: string;
          /** Organisation to list. */
          organization: string;
          /** Branch to read. Default: `main`. */
          branch?: string;
          /** File to look for. Default: `catalog-info.yaml`. */
          catalogPath?: string;
          /** When to list the organisation. */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        };
      };
    };
  };
}
