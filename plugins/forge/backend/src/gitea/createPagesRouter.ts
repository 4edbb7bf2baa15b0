import { NotFoundError } from '@backstage/errors';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { lookUp } from '../git/files';
import { ObjectReader } from '../git/ObjectReader';
import { RefResolver } from '../git/RefResolver';
import { RepositoryStore } from '../repositories/RepositoryStore';

/**
 * The addresses that Gitea has for people. Catalog entities and task outputs
 * link to them. A browser is sent on to the portal's page; a program is told
 * whether the thing exists.
 */
export function createPagesRouter(options: {
  repositories: RepositoryStore;
  objects: ObjectReader;
  refs: RefResolver;
  portalUrl: string;
}): Router {
  const { repositories, objects, refs, portalUrl } = options;
  const router = PromiseRouter({ caseSensitive: true });

  router.get('/', (request, response) => {
    answer(request, response, `${portalUrl}/forge`);
  });

  router.get('/:org', (request, response) => {
    repositories.assertOrganization(request.params.org);
    answer(
      request,
      response,
      `${portalUrl}/forge?query=${encodeURIComponent(request.params.org)}`,
    );
  });

  router.get('/:org/:repo', async (request, response) => {
    const { org, name } = await find(request);
    answer(request, response, `${portalUrl}/forge/${org}/${name}`);
  });

  router.get(
    ['/:org/:repo/pulls', '/:org/:repo/pulls/:index(\\d+)'],
    async (request, response) => {
      const { org, name } = await find(request);
      const { index } = request.params;
      const page = `${portalUrl}/forge/${org}/${name}/pulls`;
      answer(request, response, index ? `${page}/${index}` : page);
    },
  );

  router.get(
    [
      '/:org/:repo/src/:kind(branch|tag|commit)/:ref',
      '/:org/:repo/src/:kind(branch|tag|commit)/:ref/:path(*)',
    ],
    async (request, response) => {
      answer(request, response, await pageOf(request));
    },
  );

  router.get('/:org/:repo/_edit/:ref/:path(*)', async (request, response) => {
    answer(request, response, `${await pageOf(request)}?edit=true`);
  });

  async function find(request: Request) {
    const { org, repo } = request.params;
    return repositories.get(org, repo.replace(/\.git$/, ''));
  }

  async function pageOf(request: Request): Promise<string> {
    const repository = await find(request);
    const ref = request.params.ref;
    const commit = await refs.resolve(repository, ref);
    const path = request.params.path ?? '';
    const found = await lookUp(objects, {
      repositoryPath: repository.path,
      commit,
      path,
    }).catch(error => {
      // The portal's page says that the file is gone, and shows what is there.
      if (isNavigation(request) && error instanceof NotFoundError) {
        return { type: 'blob' };
      }
      throw error;
    });
    const page = `${portalUrl}/forge/${repository.org}/${repository.name}`;
    const view = found.type === 'tree' ? 'tree' : 'blob';
    const encoded = path
      .split('/')
      .filter(Boolean)
      .map(encodeURIComponent)
      .join('/');
    return `${page}/${view}/${encodeURIComponent(ref)}/${encoded}`;
  }

  return router;
}

function answer(request: Request, response: Response, page: string): void {
  if (isNavigation(request)) {
    response.redirect(302, page);
  } else {
    response.json({ html_url: page });
  }
}

function isNavigation(request: Request): boolean {
  const { accept = '', 'sec-fetch-mode': mode } = request.headers;
  return mode === undefined ? /text\/html/.test(accept) : mode === 'navigate';
}
