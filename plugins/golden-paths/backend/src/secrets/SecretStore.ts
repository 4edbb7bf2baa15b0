/** A version of a secret, and where the value can be had; never the value. */
export interface SecretVersion {
  /** Such as `vault://secret/orders/api-key?version=3`. */
  reference: string;
  version: number;
}

/** Where the secrets of services are kept. */
export interface SecretStore {
  /**
   * Keeps a new value; those before stay readable as the store has it.
   *
   * @param name - lower-case words with dashes, parts divided by slashes
   */
  write(name: string, value: string): Promise<SecretVersion>;
}
