import { randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, rename } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import {
  DiscoveryService,
  resolveSafeChildPath,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { isError, NotAllowedError } from '@backstage/errors';
import {
  PublisherBase,
  PublishRequest,
  PublishResponse,
} from '@backstage/plugin-techdocs-node';
import { removeFolder } from '../shared/removeFolder';
import { DelegatingPublisher } from './DelegatingPublisher';

/** Where {@link LocalSites} keeps sites. */
export interface LocalSitesOptions {
  /** The stock local publisher, which serves the files. */
  stock: PublisherBase;
  discovery: DiscoveryService;
  /** Absolute folder of all sites. */
  root: string;
  legacyPathCasing: boolean;
}

/**
 * Publishes a site as a whole: the new one takes the place of the old one at
 * once. The stock local publisher copies over the old files, which leaves pages
 * published that the source does not have any more, and shows a mixture meanwhile.
 */
export class LocalSites extends DelegatingPublisher {
  readonly #options: LocalSitesOptions;
  readonly #staging: string;

  constructor(options: LocalSitesOptions) {
    super(options.stock);
    this.#options = options;
    // Its name begins with a dot, so it is never served.
    this.#staging = join(options.root, '.staging');
  }

  /** Also sweeps up what a crash left. */
  override async getReadiness() {
    await removeFolder(this.#staging);
    return super.getReadiness();
  }

  /**
   * Moves the folder of the request; whoever made it removes it afterwards anyhow.
   *
   * @throws NotAllowedError when the site has a link, which could lead anywhere
   */
  override async publish(request: PublishRequest): Promise<PublishResponse> {
    const { entity, directory } = request;
    const { root, discovery } = this.#options;
    const target = this.#folderOf(entity);
    const before = await filesBelow(target);
    const files = await filesBelow(directory);

    const fresh = join(this.#staging, randomUUID());
    const old = join(this.#staging, randomUUID());
    try {
      await mkdir(this.#staging, { recursive: true });
      await mkdir(dirname(target), { recursive: true });
      await move(directory, fresh);
      await rename(target, old).catch(ignoreMissing);
      await rename(fresh, target);
    } finally {
      await removeFolder(fresh);
      await removeFolder(old);
    }

    const folder = relative(root, target).split(sep).join('/');
    const name = encodeURIComponent(entity.metadata.name);
    return {
      remoteUrl: `${await discovery.getBaseUrl('techdocs')}/static/docs/${name}`,
      // Removed files too: the cache of TechDocs forgets what is named here.
      objects: [...new Set([...files, ...before])].map(
        file => `${folder}/${file}`,
      ),
    };
  }

  #folderOf(entity: Entity): string {
    const { root, legacyPathCasing } = this.#options;
    return [
      entity.metadata.namespace ?? 'default',
      entity.kind,
      entity.metadata.name,
    ].reduce(
      (folder, part) =>
        resolveSafeChildPath(
          folder,
          legacyPathCasing ? part : part.toLowerCase(),
        ),
      root,
    );
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  }).catch(ignoreMissing);
  return (entries ?? []).flatMap(entry => {
    const path = relative(folder, join(entry.parentPath, entry.name));
    if (entry.isSymbolicLink()) {
      throw new NotAllowedError(`${path} of the site is a symbolic link`);
    }
    return entry.isFile() ? [path.split(sep).join('/')] : [];
  });
}

/** To another file system a folder cannot be moved. */
async function move(from: string, to: string) {
  try {
    await rename(from, to);
  } catch (error) {
    if (!isError(error) || error.code !== 'EXDEV') {
      throw error;
    }
    await cp(from, to, { recursive: true });
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') {
    throw error;
  }
  return undefined;
}
