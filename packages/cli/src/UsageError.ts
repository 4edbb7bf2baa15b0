/** The command line cannot be understood; the usage is shown with it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
