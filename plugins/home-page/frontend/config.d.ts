export interface Config {
  /**
   * The page that opens first.
   *
   * @deepVisibility frontend
   */
  homePage?: {
    /**
     * References of the templates under "Start here", in order, as in
     * `template:default/node-service`. Default: templates with the tag
     * `recommended`, else the first by name.
     */
    featuredTemplates?: string[];
    /** Links of the company, as in "Incident handbook". Default: none. */
    links?: Array<{
      title: string;
      url: string;
      description?: string;
      /** Key of an icon of the app, as in `docs` or `chat`. */
      icon?: string;
    }>;
  };
}
