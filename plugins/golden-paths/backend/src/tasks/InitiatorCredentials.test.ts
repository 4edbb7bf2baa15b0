import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { InitiatorCredentials } from './InitiatorCredentials';

const HOUR_MS = 3_600_000;

function secretsOf(expiresAt?: number) {
  return {
    __initiatorCredentials: JSON.stringify({
      ...mockCredentials.user('user:default/ada'),
      ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt) }),
    }),
  };
}

describe('InitiatorCredentials', () => {
  const of = (
    afterSession: 'portal' | 'fail',
    secrets?: Record<string, string>,
  ) =>
    new InitiatorCredentials({
      auditor: mockServices.auditor.mock({
        createEvent: async () => ({
          success: async () => {},
          fail: async () => {},
        }),
      }),
      auth: mockServices.auth(),
      afterSession,
    }).of({
      id: 'a',
      createdBy: 'user:default/ada',
      secrets,
      known: false,
      onPortal: () => {},
    });

  it('are those of the person while the session lasts', async () => {
    for (const expiresAt of [undefined, Date.now() + HOUR_MS]) {
      expect(await of('fail', secretsOf(expiresAt))).toMatchObject({
        principal: { type: 'user', userEntityRef: 'user:default/ada' },
      });
    }
  });

  it('are of nobody when nobody started the task', async () => {
    expect(await of('portal')).toMatchObject({ principal: { type: 'none' } });
  });

  it('are those of the portal afterwards, or none at all', async () => {
    const old = secretsOf(Date.now() - HOUR_MS);
    expect(await of('portal', old)).toMatchObject({
      principal: { type: 'service' },
    });
    await expect(of('fail', old)).rejects.toThrow(
      'The session of user:default/ada has ended',
    );
  });
});
