import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthenticationError,
  NotFoundError,
  ResponseError,
} from '@backstage/errors';
import { resolveUser } from './resolveUser';

const ada = mockCredentials.user('user:default/ada');
const failing = (error: Error) => ({
  getUserInfo: () => Promise.reject(error),
});
const answered = (status: number, name: string) =>
  ResponseError.fromResponse(
    Response.json(
      { error: { name, message: 'no' }, response: { statusCode: status } },
      { status },
    ),
  );

describe('resolveUser', () => {
  it('tells who a user is and in which groups', async () => {
    const info = {
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: ['user:default/ada', 'group:default/shop'],
    };
    await expect(
      resolveUser({ getUserInfo: async () => info }, ada),
    ).resolves.toEqual({ credentials: ada, info });
  });

  it('knows nobody who is no user any more', async () => {
    for (const error of [
      new AuthenticationError('left'),
      new NotFoundError('left'),
      await answered(401, 'AuthenticationError'),
    ]) {
      await expect(resolveUser(failing(error), ada)).resolves.toBeUndefined();
    }
  });

  it('does not take a failure for a refusal', async () => {
    for (const error of [
      new Error('connection refused'),
      await answered(500, 'Error'),
    ]) {
      await expect(resolveUser(failing(error), ada)).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining('user:default/ada'),
      });
    }
  });
});
