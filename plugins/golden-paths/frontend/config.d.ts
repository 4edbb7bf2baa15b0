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
    /**
     * Prices for the form field `CostEstimate`, by a name of yours.
     * @deepVisibility frontend
     */
    costs?: {
      [name: string]:
        | {
            /** ISO 4217. Default: EUR */
            currency?: string;
            /** Each month, whatever is chosen. Default: 0 */
            base?: number;
            /**
             * By parameter of the template: the price of one (a number, or a
             * switch that is on), or the price of each choice.
             */
            parameters?: object;
          }
        | undefined;
    };
  };
}
