import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** Facts, checks, tracks, campaigns, exemptions and the gate. */
  scorecards?: {
    /**
     * Kinds of entities that can have a card; default Component, API, System,
     * Domain, Resource, Group and Template.
     */
    kinds?: string[];
    facts?: {
      /** Who may push facts from outside, by id of the source. */
      sources?: {
        [id: string]: {
          /** Default: the id. */
          title?: string;
          description?: string;
          /**
           * Subjects of `backend.auth.externalAccess` that may push for this
           * source, as they stand there, such as `ci`.
           */
          subjects: string[];
          /** How long its facts are good for; default 7 days. */
          ttl?: HumanDuration | string;
          /** JSON schema that the values of an entity must fit. */
          schema?: object;
          /** Its facts, for people who write checks; default: what the schema names. */
          facts?: Array<{
            /** Name or dot-separated path inside the values. */
            name: string;
            type: 'boolean' | 'number' | 'string' | 'date' | 'list' | 'object';
            title?: string;
            description?: string;
            unit?: string;
          }>;
        };
      };
    };
    history?: {
      /**
       * How long daily figures and changes of results are kept, at least 40
       * days; default 400 days.
       */
      retention?: HumanDuration | string;
    };
    standards?: {
      /** Files that hold checks and tracks, which are read-only in the portal. */
      locations?: Array<{
        /**
         * `file` is read again when it changes, `url` every three minutes with
         * the credentials of `integrations`.
         */
        type: 'file' | 'url';
        /** A path relative to packages/backend, or an address. */
        target: string;
      }>;
    };
    demo?: {
      /**
       * Whether the demo company gets a past year, a campaign and exemptions
       * when there is no history yet; default false. Not for a real company.
       */
      history?: boolean;
    };
    badges?: {
      /**
       * Whether anybody who reaches the portal sees every badge, as READMEs on
       * a Git host need it; default false: only who may see the entity.
       */
      public?: boolean;
    };
    /** Settings of collectors of facts, by id of the collector. */
    collectors?: {
      /** Probes of the URLs that entities name. */
      http?: {
        enabled?: boolean;
        budgetPerHour?: number;
        concurrency?: number;
        every?: HumanDuration | string;
        /**
         * Hosts, addresses and networks such as `10.0.0.0/8` that may be probed
         * although they are not public; default none.
         */
        allow?: string[];
      };
      /** Off unless `baseUrl` is set. */
      sonarqube?: {
        enabled?: boolean;
        budgetPerHour?: number;
        concurrency?: number;
        every?: HumanDuration | string;
        /** Address of the server, such as `https://sonar.example.org`. */
        baseUrl?: string;
        /**
         * Token of a user that may see the projects.
         * @visibility secret
         */
        token?: string;
      };
      [id: string]:
        | {
            /** False switches it off; default true. */
            enabled?: boolean;
            /** Entities that it may be asked for in an hour, over all replicas. */
            budgetPerHour?: number;
            /** Entities at a time, in each replica. */
            concurrency?: number;
            /** How often each entity is asked for. */
            every?: HumanDuration | string;
          }
        | undefined;
    };
    campaigns?: {
      /** Digests for teams that have something left. */
      reminders?: {
        /** Default true. */
        enabled?: boolean;
        /** Least time between two digests for a team; default 7 days. */
        every?: HumanDuration | string;
      };
    };
    exemptions?: {
      /** How long an exemption may last; default 180 days. */
      maxDuration?: HumanDuration | string;
      /** Whether who asked may also approve; default false. */
      selfApproval?: boolean;
    };
  };
}
