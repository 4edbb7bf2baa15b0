import type { HumanDuration } from '@backstage/types';

export interface Config {
  goldenPaths?: {
    /** How far services are from the templates they were made from. */
    drift?: {
      /**
       * How often each is looked at, besides after pushes and new versions.
       * Default: 24 hours. Example: `{ hours: 6 }`
       */
      frequency?: string | HumanDuration;
      /**
       * Ids of own actions that write files and support dry runs; `*` stands for
       * anything. Example: `['acme:files:*']`
       */
      fileActions?: string[];
    };
    /** Pull requests that bring services to the present version of their template. */
    updates?: {
      /** How many updates one press may begin. Default: 200 */
      maxAtOnce?: number;
      /** Opens updates that nobody asked for. */
      schedule?: {
        /** Default: false */
        enabled?: boolean;
        /**
         * How often services are looked for that are behind. Default: 24 hours.
         * Example: `{ hours: 6 }`
         */
        frequency?: string | HumanDuration;
        /**
         * How many updates of one template may be open at a time; the next ones
         * come when those are merged or refused. Default: 20
         */
        maxOpenPerTemplate?: number;
        /**
         * Whether updates that collide with a service wait for somebody to open
         * them. Default: true
         */
        onlyClean?: boolean;
      };
    };
    /** How the tasks of templates are run. */
    tasks?: {
      /**
       * Long random texts that the secrets of tasks are encrypted with while the
       * tasks run or wait: the first encrypts, all of them decrypt. Default: those
       * of `backend.auth.keys` and `auth.session.secret`; where there are none
       * either, a key that is kept in the database beside the secrets.
       * @deepVisibility secret
       */
      secretKeys?: string[];
      /**
       * Ids of more template actions that do no harm when an interrupted step is
       * run again, with `*` for any characters. Default: none besides those that
       * are known, such as `fetch:*` and `fs:*`. Example: `acme:lookup:*`
       */
      repeatableActions?: string[];
      /**
       * Who acts in a task whose person's session has ended: `portal`, or `fail`
       * for nobody. Default: `portal`
       */
      afterSession?: 'portal' | 'fail';
      /**
       * Files of a task that are more than this are not kept, and the task cannot
       * go on after an interruption or a wait. Default: 50
       */
      maxWorkspaceMegabytes?: number;
    };
    /** The process that runs template code. */
    runner?: {
      /**
       * Whether there is one; otherwise templates run in the portal's process.
       * Default: true
       */
      enabled?: boolean;
      /**
       * How many tasks one runner runs at the same time, instead of
       * `scaffolder.concurrentTasksLimit`. Default: 10
       */
      concurrentTasks?: number;
      /**
       * How long one value or file of a template may take to render, at least 0.1
       * seconds. Default: `{ seconds: 5 }`
       */
      renderTimeout?: HumanDuration | string;
      /** How large its heap may grow, in MB, at least 128. Default: 512 */
      memory?: number;
    };
    /**
     * Where `golden-paths:rotate-secret` writes secrets of services. Default:
     * nowhere, and the action fails.
     */
    secretStore?:
      | {
          /** HashiCorp Vault or OpenBao, a key-value engine of version 2. */
          type: 'vault';
          /** Example: `https://vault.example.com` */
          address: string;
          /** Default: `secret` */
          mount?: string;
          /** @visibility secret */
          token: string;
          /** Default: none. */
          namespace?: string;
        }
      | {
          /** A folder, with a file for each version. */
          type: 'directory';
          /** Relative paths start where the backend runs. Example: `../../.data/secrets` */
          path: string;
        };
    /**
     * Files of templates as they were before the portal kept their versions, each
     * with its skeleton beside it and the annotation
     * `backstage.io/template-version`. Services that say they are from such a
     * version can be brought up to date. Relative paths start where the backend
     * runs, as those of `catalog.locations` do. Default: none. Example:
     * `../../templates-before/service-1/template.yaml`
     */
    earlierVersions?: string[];
    /**
     * Where templates put the repositories of new services. Default: none,
     * then each template has to pass `repoUrl` to `golden-paths:preflight`.
     */
    repositories?: {
      /**
       * Host of one of the configured `integrations`, with the port when it is
       * not the default one. Example: `localhost:7010`
       * @visibility frontend
       */
      host: string;
      /**
       * Organisation (Gitea, GitHub), group (GitLab) or user that will own the
       * repositories. Example: `larkfield`
       * @visibility frontend
       */
      owner: string;
    };
  };
}
