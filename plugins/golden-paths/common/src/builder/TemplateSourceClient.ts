import { PluginHttpClient } from '@callboard/http-client';
import type { ClientOptions } from '@callboard/http-client';
import { z } from 'zod';
import { entityPath } from '../lineage/entityPath';

const templateSourceSchema = z.object({
  text: z.string(),
  files: z.array(z.object({ path: z.string(), base64Content: z.string() })),
});

/** A template as it is edited: its text, and what lies beside it. */
export type EditedTemplate = z.infer<typeof templateSourceSchema>;

/** Templates as they were written. Throws a `ResponseError` when the backend refuses. */
export interface TemplateSourceApi {
  getTemplateSource(templateRef: string): Promise<EditedTemplate>;
}

/** {@link TemplateSourceApi} over HTTP. */
export class TemplateSourceClient implements TemplateSourceApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('golden-paths', options);
  }

  async getTemplateSource(templateRef: string) {
    return this.#backend.read(
      templateSourceSchema,
      `/templates/${entityPath(templateRef)}/source`,
    );
  }
}
