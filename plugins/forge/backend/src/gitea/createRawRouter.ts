import { extname } from 'node:path';
import { InputError, NotFoundError } from '@backstage/errors';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { lookUp, readObject } from '../git/files';
import { ObjectReader } from '../git/ObjectReader';
import { RefResolver } from '../git/RefResolver';
import { RepositoryStore } from '../repositories/RepositoryStore';

const MAX_RAW_BYTES = 256 * 1024 ** 2;

const IMAGE_TYPES = new Map([
  ['.gif', 'image/gif'],
  ['.jpeg', 'image/jpeg'],
  ['.jpg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.webp', 'image/webp'],
]);

/**
 * The bytes of a file as they are, `/<org>/<repository>/raw/<kind>/<ref>/<path>`.
 * They belong to whoever pushed them, so no browser may run them.
 */
export function createRawRouter(options: {
  repositories: RepositoryStore;
  objects: ObjectReader;
  refs: RefResolver;
}): Router {
  const { repositories, objects, refs } = options;
  const router = PromiseRouter({ caseSensitive: true });

  router.get(
    '/:org/:repo/raw/:kind(branch|tag|commit)/:ref/:path(*)',
    async (request, response) => {
      const { org, repo, ref } = request.params;
      const repository = await repositories.get(org, repo);
      const { path } = repository;
      const commit = await refs.resolve(repository, ref);
      const found = await lookUp(objects, {
        repositoryPath: path,
        commit,
        path: request.params.path,
      });
      if (found.type !== 'blob') {
        throw new NotFoundError(`'${request.params.path}' is not a file`);
      }
      if (found.size > MAX_RAW_BYTES) {
        throw new InputError('The file is too large: clone the repository');
      }
      const { content } = await readObject(objects, path, found.id);
      response.setHeader('ETag', `"${found.id}"`);
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader(
        'Content-Security-Policy',
        "default-src 'none'; sandbox",
      );
      response.type(typeOf(request.params.path, content));
      response.send(content);
    },
  );

  return router;
}

// Images are for the README that shows them; all else is text or opaque.
function typeOf(path: string, content: Buffer): string {
  const image = IMAGE_TYPES.get(extname(path).toLowerCase());
  return (
    image ?? (content.includes(0) ? 'application/octet-stream' : 'text/plain')
  );
}
