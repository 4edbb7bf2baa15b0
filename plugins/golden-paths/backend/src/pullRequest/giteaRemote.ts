import fs from 'node:fs';
import {
  isError,
  NotAllowedError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import git from 'isomorphic-git';
import http from 'isomorphic-git/http/node';
import { GiteaRepository } from './readRepositoryUrl';

/** Codes of Node.js for a host that does not answer. */
const NO_CONNECTION = /^(ECONN\w+|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE)$/;

/** How `isomorphic-git` reaches a repository, with the portal's credentials. */
export function giteaRemote(repository: GiteaRepository) {
  const { config, host, owner, repo } = repository;
  const { username = 'token', password } = config;
  return {
    fs,
    http,
    url: `${config.baseUrl ?? `https://${host}`}/${owner}/${repo}.git`,
    onAuth: () => ({ username, password }),
    // Asked again only when the first credentials were refused.
    onAuthFailure: () => ({ cancel: true }),
  };
}

/**
 * A NotAllowedError when the host refused the portal, a ServiceUnavailableError
 * when it is worth trying again, else the error itself.
 */
export function toRefusal(
  error: unknown,
  repository: GiteaRepository,
): unknown {
  const { owner, repo, host } = repository;
  const status =
    error instanceof git.Errors.HttpError ? error.data.statusCode : undefined;
  const isRefused =
    status === 401 ||
    status === 403 ||
    error instanceof git.Errors.UserCanceledError;
  if (isRefused) {
    return new NotAllowedError(
      `${host} does not let the portal push to ${owner}/${repo}: look at its user in integrations.gitea`,
    );
  }
  const isAway = status !== undefined && (status === 429 || status >= 500);
  return isAway || NO_CONNECTION.test(codeOf(error))
    ? new ServiceUnavailableError(
        `${host} could not be reached for ${owner}/${repo}`,
        toError(error),
      )
    : error;
}

function codeOf(error: unknown): string {
  return isError(error) && 'code' in error ? String(error.code) : '';
}
