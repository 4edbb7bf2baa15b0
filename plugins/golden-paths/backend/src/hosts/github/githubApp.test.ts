import { generateKeyPairSync } from 'node:crypto';
import { GithubStandIn } from '../__testUtils__/GithubStandIn';
import { testHosts } from '../__testUtils__/testHosts';

describe('GitHub with an app', () => {
  let standIn: GithubStandIn;

  beforeEach(async () => {
    standIn = await GithubStandIn.start('token-of-the-app');
    standIn.git.push('main', { 'README.md': 'Hello\n' });
  });
  afterEach(() => standIn.host.stop());

  it('opens pull requests with the token of its installation', async () => {
    const { host } = standIn.host;
    const open = standIn.host.intercept;
    standIn.host.intercept = request => {
      const path = request.url?.replace(/^\/api\/v3|\?.*$/g, '');
      const isApp = /^bearer ey/i.test(request.headers.authorization ?? '');
      if (path === '/app/installations' && isApp) {
        return [200, [{ id: 1, account: { login: 'acme' } }]];
      }
      if (path === '/app/installations/1/access_tokens' && isApp) {
        return [
          201,
          {
            token: 'token-of-the-app',
            expires_at: new Date(Date.now() + 3_600_000).toISOString(),
            repository_selection: 'all',
          },
        ];
      }
      return open(request);
    };
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const { hosts } = testHosts({
      github: [
        {
          host,
          apiBaseUrl: `http://${host}/api/v3`,
          apps: [
            {
              appId: 1,
              clientId: 'id',
              clientSecret: 'secret',
              webhookSecret: 'secret',
              privateKey,
            },
          ],
        },
      ],
    });
    const repositoryUrl = `http://${host}/acme/web`;
    await hosts.of(repositoryUrl).openPullRequest({
      repositoryUrl,
      branch: 'callboard/update-node-2',
      title: 'Update',
      body: '',
      changes: new Map([['a', Buffer.from('a')]]),
    });
    expect(standIn.pulls).toMatchObject([{ title: 'Update' }]);
  });
});
