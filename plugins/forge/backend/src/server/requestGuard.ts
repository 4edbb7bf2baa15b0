import { InputError, NotAllowedError } from '@backstage/errors';
import { RequestHandler } from 'express';

/**
 * Refuses requests that no honest client sends, before a route sees them: hosts
 * that are not this machine (a web page that rebinds its name to the loopback
 * address), and paths that try to climb.
 *
 * @param baseUrl - address of the Git host
 */
export function createRequestGuard(baseUrl: string): RequestHandler {
  const ownHost = new URL(baseUrl).hostname;
  const hosts = new Set(['localhost', '127.0.0.1', '[::1]', ownHost]);
  return (request, _response, next) => {
    const host = `http://${request.headers.host}`;
    if (!URL.canParse(host) || !hosts.has(new URL(host).hostname)) {
      throw new NotAllowedError('The forge answers on this machine only');
    }
    assertHonestPath(request.originalUrl);
    next();
  };
}

/**
 * Checks the path of a URL as it came over the wire.
 *
 * @throws InputError on broken encoding, control characters and `..`
 */
export function assertHonestPath(url: string): void {
  const raw = url.split('?', 1)[0];
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    throw new InputError('The path is not valid UTF-8');
  }
  if (/\p{Cc}/u.test(path)) {
    throw new InputError('The path holds control characters');
  }
  if (path.split(/[/\\]/).some(part => part === '..' || part === '.')) {
    throw new InputError('The path must not climb');
  }
}
