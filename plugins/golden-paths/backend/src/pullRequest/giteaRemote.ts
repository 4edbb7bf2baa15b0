import fs from 'node:fs';
import { NotAllowedError } from '@backstage/errors';
import git from 'isomorphic-git';
import http from 'isomorphic-git/http/node';
import { GiteaRepository } from './readRepositoryUrl';

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

/** A NotAllowedError when the host refused the portal, else the error itself. */
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
  return isRefused
    ? new NotAllowedError(
        `${host} does not let the portal push to ${owner}/${repo}: look at its user in integrations.gitea`,
      )
    : error;
}
