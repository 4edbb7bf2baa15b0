/** The part of the configuration API that is needed here. */
interface TextReader {
  getOptionalString(key: string): string | undefined;
}

/** What every page may know about the app. */
export interface AppOptions {
  /** `app.title`, the name of the portal. */
  title?: string;
}

/**
 * Reads what every page may know about the app.
 *
 * @param config - the root configuration; absent in a test without one
 */
export function readAppConfig(config: TextReader | undefined): AppOptions {
  return { title: config?.getOptionalString('app.title') };
}
