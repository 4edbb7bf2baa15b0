export interface Config {
  goldenPaths?: {
    /**
     * Where templates put the repositories of new services. The form checks a
     * new name there and tells its user the address. Default: none, then each
     * template has to pass `repoUrl` to `golden-paths:preflight`.
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
