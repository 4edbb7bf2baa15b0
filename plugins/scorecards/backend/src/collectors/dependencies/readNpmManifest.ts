import { InputError } from '@backstage/errors';
import { z } from 'zod';
import {
  anyExists,
  type Manifest,
  type ManifestFiles,
  readVersionFile,
  type RuntimeUse,
} from './Manifest';

const PATH = 'package.json';

const LOCK_FILES = [
  'package-lock.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'npm-shrinkwrap.json',
];

/** Exact versions, and what comes from the repository itself. */
const PINNED =
  /^(=?v?\d+\.\d+\.\d+[\w.+-]*$|npm:.+@\d+\.\d+\.\d+|workspace:|file:|link:|portal:|patch:)/;

const versions = z.record(z.string(), z.string()).catch({});

const schema = z.object({
  dependencies: versions.optional(),
  devDependencies: versions.optional(),
  engines: z.object({ node: z.string().optional() }).optional().catch({}),
  volta: z.object({ node: z.string().optional() }).optional().catch({}),
});

/**
 * Reads a `package.json`.
 *
 * @throws InputError when it is not valid JSON
 */
export async function readNpmManifest(
  files: ManifestFiles,
): Promise<Manifest | undefined> {
  const text = await files.read(PATH);
  if (text === undefined) {
    return undefined;
  }
  const { data: manifest } = schema.safeParse(parseJson(text));
  if (!manifest) {
    throw new InputError(`${PATH} is not an object`);
  }
  const direct = {
    ...manifest.devDependencies,
    ...manifest.dependencies,
  };
  const unpinned = Object.entries(direct)
    .filter(([, version]) => !PINNED.test(version))
    .map(([name]) => name);
  return {
    path: PATH,
    ecosystem: 'npm',
    direct: Object.keys(direct).length,
    unpinned,
    locked:
      Object.keys(direct).length === 0 || (await anyExists(files, LOCK_FILES)),
    runtimes: [
      ...(await readVersionFile(files, { path: '.nvmrc', name: 'node' })),
      ...(await readVersionFile(files, {
        path: '.node-version',
        name: 'node',
      })),
      ...used(manifest.volta?.node),
      ...used(manifest.engines?.node),
    ],
  };
}

function used(version: string | undefined): RuntimeUse[] {
  return version ? [{ name: 'node', version, source: PATH }] : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(`${PATH} is not valid JSON`);
  }
}
