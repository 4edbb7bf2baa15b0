export interface Config {
  /** Who may do what, and the audit log. */
  access?: {
    /**
     * References of users and groups that may do everything, whatever the
     * policy says, such as `group:default/platform`.
     */
    admins?: string[];
  };
}
