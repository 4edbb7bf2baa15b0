import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';

const resultSchema = z.object({
  directoryContents: z.array(
    z.object({ path: z.string(), base64Content: z.string() }),
  ),
  log: z
    .array(z.object({ body: z.object({ message: z.string() }) }))
    .default([]),
});

/** A template to be run without effects. */
export interface DryRun {
  template: Entity;
  values: JsonObject;
  /** Beside the template, by path. */
  files: ReadonlyMap<string, Buffer>;
}

/** What a dry run made. */
export interface DryRunResult {
  files: Map<string, Buffer>;
  log: string[];
}

/** Dry runs of the scaffolder, over HTTP and with the plugin's own credentials. */
export class DryRunClient {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  /** @throws ResponseError with what the scaffolder says, e.g. of a failed step */
  async run({ template, values, files }: DryRun): Promise<DryRunResult> {
    const baseUrl = await this.#discovery.getBaseUrl('scaffolder');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'scaffolder',
    });
    const response = await fetch(`${baseUrl}/v2/dry-run`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        template,
        values,
        directoryContents: [...files].map(([path, content]) => ({
          path,
          base64Content: content.toString('base64'),
        })),
      }),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const result = resultSchema.parse(await response.json());
    return {
      files: new Map(
        result.directoryContents.map(({ path, base64Content }) => [
          path,
          Buffer.from(base64Content, 'base64'),
        ]),
      ),
      log: result.log.map(({ body }) => body.message),
    };
  }
}
