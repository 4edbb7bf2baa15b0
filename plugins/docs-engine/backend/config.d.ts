import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  docsEngine?: {
    /**
     * What turns docs into a site: `callboard`, the portal's own compiler, or
     * `mkdocs`, the stock generator, which needs Python or Docker.
     * Default: `callboard`.
     */
    generator?: 'callboard' | 'mkdocs';
    /**
     * What bounds a build. Over a limit it fails with a sentence that names the
     * limit, and what was published before stays.
     */
    limits?: {
      /**
       * Markdown pages of a site. Default: 5000.
       */
      pages?: number;
      /**
       * Files of the folders that are read, pages and others. Default: 50000.
       */
      files?: number;
      /**
       * Bytes of a page, a snippet or `mkdocs.yml`. Default: 5000000.
       */
      pageBytes?: number;
      /**
       * Bytes of an image or another file that is copied. Default: 50000000.
       */
      fileBytes?: number;
      /**
       * Bytes of all files of a site together. Default: 500000000.
       */
      totalBytes?: number;
      /**
       * Levels of lists, quotes and the like inside each other; what is deeper
       * stays plain text. Default: 100.
       */
      nesting?: number;
      /**
       * Levels of sections of the navigation. Default: 30.
       */
      navDepth?: number;
      /**
       * Seconds until a build is ended. Default: 300.
       */
      seconds?: number;
    };
    cache?: {
      /**
       * Folder that keeps compiled pages, so that a build compiles only what
       * changed. A relative path starts at the backend's working directory.
       * Default: `callboard-docs-cache` in `backend.workingDirectory`, or in the
       * system's folder for temporary files.
       */
      dir?: string;
      /**
       * Bytes that the folder may hold; the oldest pages go first.
       * Default: 256000000.
       */
      maxBytes?: number;
    };
    refresh?: {
      /**
       * Whether docs are built in the background: after the start, on a schedule
       * and after a push. Needs `techdocs.builder: local`. Default: true.
       */
      enabled?: boolean;
      /**
       * When all sources are asked whether they changed. Default: every six
       * hours; pushes do not wait for it.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /**
       * Sites that are built in the background at the same time. Default: 2.
       */
      concurrency?: number;
    };
  };

  search?: {
    collators?: {
      techdocs?: {
        /**
         * When all docs are indexed again. Default: every hour; what was
         * published is indexed within seconds.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Address of a result. Default: `/docs/:namespace/:kind/:name/:path`.
         */
        locationTemplate?: string;
      };
    };
  };
}
