import { Router } from 'express';

/**
 * Lets the browser of a reader keep pages of docs, and nobody else.
 *
 * Upstream reason: TechDocs sends them as `public`, although who may read them
 * is decided for each reader (RFC 9111, sections 3.5 and 5.2.2.7).
 */
export function createPrivateDocsRouter(): Router {
  const router = Router();
  router.use('/static/docs', (_request, response, next) => {
    response.setHeader('Cache-Control', 'private, no-cache');
    response.vary('Authorization').vary('Cookie');
    next();
  });
  return router;
}
