/**
 * Whether a sign-in failed because the account leads to no user of the catalog.
 * The answer of the popup window has no code, only the words of upstream's
 * resolvers and of our own backend.
 *
 * @param error - an error, or its message
 */
export function isUnknownAccount(error: unknown): boolean {
  const message = error instanceof Error ? error.message : String(error);
  return /unable to resolve user identity|not in the catalog|User not found/i.test(
    message,
  );
}
