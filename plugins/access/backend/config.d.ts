import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** Who may do what, and the audit log. */
  access?: {
    /**
     * References of users and groups that may do everything, whatever the
     * policy says, such as `group:default/platform`.
     */
    admins?: string[];
    /**
     * A YAML file that holds the policy, relative to packages/backend. It is
     * read again when it changes, and the pages cannot edit the policy then.
     */
    policyFile?: string;
    /**
     * How long permissions are decided by a policy while the database cannot
     * confirm that it is the newest; default 60 seconds. After that nothing is
     * allowed to anybody.
     */
    trustPolicyFor?: HumanDuration | string;
    audit?: {
      denials?: {
        /** Share of the permission denials that are recorded, 0 to 1; default 1. */
        sampleRate?: number;
      };
      /** How long records are kept; default 365 days. */
      retention?: HumanDuration | string;
      /**
       * What happens while the database takes records more slowly than they
       * come and the queue is full: `block` (the default) lets requests wait,
       * `drop` loses records and counts them.
       */
      overflow?: 'block' | 'drop';
      /** How many records may wait; default 10000. */
      queueSize?: number;
      /** Where records go besides the database. */
      forward?: {
        /** One JSON object per line on standard output; default false. */
        stdout?: boolean;
        /** Batches as NDJSON, by POST. */
        http?: {
          url: string;
          /**
           * Such as `authorization`.
           * @deepVisibility secret
           */
          headers?: { [name: string]: string };
        };
      };
    };
  };

  auth?: {
    providers?: {
      /**
       * Lets anybody sign in as any user of the catalog, without a password,
       * to try what different people may do. For development only.
       */
      persona?: {
        /**
         * Whether this also works in a process that does not run for
         * development. Everybody who reaches the portal can then be anybody.
         */
        dangerouslyAllowOutsideDevelopment?: boolean;
        /** Whom the sign-in page offers first; all others are found by search. */
        personas?: Array<{
          /** Such as `user:default/rosa.delgado`. */
          user: string;
          /** What this person shows, as in "Admin". */
          title?: string;
          /** Default: the description of the user. */
          description?: string;
        }>;
      };
      oidc?: {
        [environment: string]: {
          /**
           * Whether signing out also ends the session at the provider. The
           * address of the app has to be registered there for coming back;
           * default false.
           */
          endSession?: boolean;
        };
      };
    };
  };
}
