import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { ErrorRequestHandler, Request } from 'express';

const STATUS: Record<string, number> = {
  InputError: 400,
  AuthenticationError: 401,
  NotAllowedError: 403,
  NotFoundError: 404,
  ConflictError: 409,
};

/**
 * Turns thrown errors into answers of the forge's own port, where the portal's
 * error middleware does not reach. The body says what was wrong the way Gitea
 * says it; the causes of failures of the forge itself stay in the log.
 */
export function createErrorHandler(logger: LoggerService): ErrorRequestHandler {
  // Express tells an error handler by its four parameters.
  // eslint-disable-next-line max-params
  return (error: unknown, request, response, _next) => {
    const status = statusOf(error, request);
    if (status >= 500) {
      logger.error(
        `${request.method} ${request.path} failed`,
        isError(error) ? error : undefined,
      );
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (status === 401) {
      response.setHeader('WWW-Authenticate', 'Basic realm="forge"');
    }
    const message =
      isError(error) && status < 500 ? error.message : 'The forge failed';
    response.status(status).json({ message });
  };
}

function statusOf(error: unknown, request: Request): number {
  if (!isError(error)) {
    return 500;
  }
  // Gitea's word for a body that it understands and cannot accept.
  if (error.name === 'InputError' && request.method === 'POST') {
    return request.path.startsWith('/api/') ? 422 : 400;
  }
  // Express and its body parser put the status on the error.
  const own = 'status' in error ? Number(error.status) : undefined;
  return STATUS[error.name] ?? (own && own >= 400 && own < 500 ? own : 500);
}
