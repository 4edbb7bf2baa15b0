import { z } from 'zod';
import {
  type ManifestFiles,
  readVersionFile,
  type RuntimeUse,
} from './Manifest';

const dotnetSchema = z.object({ sdk: z.object({ version: z.string() }) });
const phpSchema = z.object({ require: z.object({ php: z.string() }) });

/** Reads the runtimes of ecosystems whose dependencies are not read. */
export async function readOtherRuntimes(
  files: ManifestFiles,
): Promise<RuntimeUse[]> {
  const dotnet = dotnetSchema.safeParse(await readJson(files, 'global.json'));
  const php = phpSchema.safeParse(await readJson(files, 'composer.json'));
  return [
    ...(await readVersionFile(files, { path: '.ruby-version', name: 'ruby' })),
    ...(dotnet.success
      ? [
          {
            name: 'dotnet' as const,
            version: dotnet.data.sdk.version,
            source: 'global.json',
          },
        ]
      : []),
    ...(php.success
      ? [
          {
            name: 'php' as const,
            version: php.data.require.php,
            source: 'composer.json',
          },
        ]
      : []),
  ];
}

async function readJson(files: ManifestFiles, path: string): Promise<unknown> {
  try {
    return JSON.parse((await files.read(path)) ?? 'null');
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}
