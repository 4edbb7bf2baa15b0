import type { JsonObject } from '@backstage/types';
import type { TemplateRenderer } from '../../rendering/TemplateRenderer';
import { InMemoryTemplateVersionsStore } from '../../versions/__testUtils__/InMemoryTemplateVersionsStore';

/** The template of these tests. */
export const WORKER = 'template:default/worker';

/** Files as they are written in tests. */
export type TextFiles = Record<string, string>;

/** Files by path. */
export function filesOf(files: TextFiles): Map<string, Buffer> {
  return new Map(
    Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]),
  );
}

/** Versions of {@link WORKER}, with the schema of their form. */
export async function versionsOf(
  versions: Record<string, { files: TextFiles; form?: JsonObject }>,
): Promise<InMemoryTemplateVersionsStore> {
  const store = new InMemoryTemplateVersionsStore();
  for (const [version, { files, form }] of Object.entries(versions)) {
    await store.save({
      templateRef: WORKER,
      version,
      digest: `digest of ${version}`,
      entity: {
        apiVersion: 'scaffolder.backstage.io/v1beta3',
        kind: 'Template',
        metadata: { name: 'worker' },
        spec: { type: 'service', steps: [], parameters: form },
      },
      files: filesOf(files),
    });
  }
  return store;
}

/** Puts answers in place of their names in braces, and knows nothing else. */
export const braces: TemplateRenderer = {
  async render(snapshot, { answers }) {
    return new Map(
      [...snapshot.files].map(([path, content]) => [
        path,
        Buffer.from(
          content
            .toString()
            .replace(/\{(\w+)\}/g, (_, name) => String(answers[name])),
        ),
      ]),
    );
  },
};
