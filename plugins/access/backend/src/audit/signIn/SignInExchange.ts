/** A request to the auth plugin, and how it was answered. */
export interface SignInExchange {
  method: string;
  /** Within the plugin, such as `/oidc/refresh`. */
  path: string;
  /** Whether the request brought the refresh token of its provider. */
  hasSession: boolean;
  status: number;
  /** What was answered; empty if it was too long to look at. */
  body: string;
  /** Where a redirect leads. */
  location?: string;
}
