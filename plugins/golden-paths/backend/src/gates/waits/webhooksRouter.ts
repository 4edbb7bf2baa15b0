import { raw, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { WebhooksService } from './WebhooksService';

/** `/api/golden-paths/webhooks`, which answers without credentials. */
export function createWebhooksRouter(options: {
  webhooks: Pick<WebhooksService, 'call'>;
}): Router {
  const router = PromiseRouter();

  router.post(
    '/webhooks/:taskId/:stepId',
    raw({ limit: '256kb', type: () => true }),
    async (request, response) => {
      const { taskId, stepId } = request.params;
      await options.webhooks.call({
        taskId,
        stepId,
        body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
        signature: request.header('x-hub-signature-256'),
      });
      response.status(202).json({ accepted: true });
    },
  );

  return router;
}
