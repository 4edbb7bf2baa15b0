import { InputError } from '@backstage/errors';
import type { HumanDuration, JsonObject } from '@backstage/types';
import type {
  CollectRequest,
  FactCollector,
} from '@callboard/plugin-scorecards-node';
import { hasRepository } from '../repository/hasRepository';
import type { RepositoryFiles } from '../repository/RepositoryFiles';
import { dependencyFacts } from './dependencyFacts';
import { describeRuntimes } from './describeRuntimes';
import { EntityFolder } from './EntityFolder';
import type { Manifest, ManifestFiles, ManifestReader } from './Manifest';
import { type DockerfileFacts, readDockerfile } from './readDockerfile';
import { readGoManifest } from './readGoManifest';
import { readMavenManifest } from './readMavenManifest';
import { readNpmManifest } from './readNpmManifest';
import { readOtherRuntimes } from './readOtherRuntimes';
import { readPythonManifest } from './readPythonManifest';

const DOCKERFILE = 'Dockerfile';
const MAX_NAMES = 20;

const READERS: readonly ManifestReader[] = [
  readNpmManifest,
  readPythonManifest,
  readGoManifest,
  readMavenManifest,
];

/** Tells how the dependencies of an entity are held, and how old its runtime is. */
export class DependenciesCollector implements FactCollector {
  readonly id = 'dependencies';
  readonly title = 'Dependencies and runtime';
  readonly description =
    'What package.json, pyproject.toml, requirements.txt, go.mod, pom.xml and Dockerfile in the folder of the entity say.';
  readonly facts = dependencyFacts;
  readonly appliesTo = hasRepository;
  readonly every: HumanDuration = { hours: 12 };
  readonly #files: RepositoryFiles;
  readonly #now: () => Date;

  constructor(options: { files: RepositoryFiles; now?: () => Date }) {
    this.#files = options.files;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * @throws NotFoundError when the repository is gone, RetryLaterError when its
   *   host asks to come back later
   */
  async collect({ entity, signal }: CollectRequest): Promise<JsonObject> {
    const folder = new EntityFolder({ files: this.#files, entity, signal });
    const { manifests, errors } = await readManifests(folder);
    const image = await readImage(folder);
    const others = await readOtherRuntimes(folder);
    await folder.assertFound();
    const runtimes = [
      ...manifests.flatMap(manifest => manifest.runtimes),
      ...image.runtimes,
      ...others,
    ];
    return {
      ...summarise(manifests),
      ...describeRuntimes(runtimes, this.#now()),
      ...(image.baseImage && { baseImage: { ...image.baseImage } }),
      ...(errors.length > 0 && { errors }),
    };
  }
}

async function readManifests(
  files: ManifestFiles,
): Promise<{ manifests: Manifest[]; errors: string[] }> {
  const manifests: Manifest[] = [];
  const errors: string[] = [];
  for (const read of READERS) {
    try {
      const manifest = await read(files);
      manifests.push(...(manifest ? [manifest] : []));
    } catch (error) {
      if (!(error instanceof InputError)) {
        throw error;
      }
      errors.push(error.message);
    }
  }
  return { manifests, errors };
}

async function readImage(files: ManifestFiles): Promise<DockerfileFacts> {
  const text = await files.read(DOCKERFILE);
  return text === undefined
    ? { runtimes: [] }
    : readDockerfile(text, DOCKERFILE);
}

function summarise(manifests: Manifest[]): JsonObject {
  const unpinned = manifests.flatMap(manifest => manifest.unpinned);
  return {
    manifests: manifests.map(({ path }) => path),
    ecosystems: manifests.map(({ ecosystem }) => ecosystem),
    ...(manifests.length > 0 && {
      direct: manifests.reduce((sum, { direct }) => sum + direct, 0),
      locked: manifests.every(({ locked }) => locked),
      pinned: unpinned.length === 0,
      unpinned: unpinned.length,
      unpinnedNames: unpinned.slice(0, MAX_NAMES),
    }),
  };
}
