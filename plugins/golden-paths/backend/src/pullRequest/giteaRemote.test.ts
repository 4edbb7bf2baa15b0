import { NotFoundError } from '@backstage/errors';
import git from 'isomorphic-git';
import { GiteaPullRequestsClient } from './GiteaPullRequestsClient';
import { toRefusal } from './giteaRemote';

const repository = {
  config: { host: 'git.example', baseUrl: 'http://127.0.0.1:1' },
  host: 'git.example',
  owner: 'acme',
  repo: 'web',
};

describe('toRefusal', () => {
  it.each([
    [new git.Errors.HttpError(401, 'Unauthorized', ''), 'NotAllowedError'],
    [new git.Errors.HttpError(403, 'Forbidden', ''), 'NotAllowedError'],
    [new git.Errors.UserCanceledError(), 'NotAllowedError'],
    [new git.Errors.HttpError(502, 'Bad', ''), 'ServiceUnavailableError'],
    [
      Object.assign(new Error('No'), { code: 'ECONNREFUSED' }),
      'ServiceUnavailableError',
    ],
  ])('names %s', (error, name) => {
    expect(toRefusal(error, repository)).toMatchObject({ name });
  });

  it('leaves all else as it is', () => {
    const error = new NotFoundError('No such branch');
    expect(toRefusal(error, repository)).toBe(error);
  });
});

describe('GiteaPullRequestsClient', () => {
  it('says that a host is away', async () => {
    const client = new GiteaPullRequestsClient(repository);
    await expect(client.getRepository()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(
        'git.example could not be asked about acme/web',
      ),
    });
  });
});
