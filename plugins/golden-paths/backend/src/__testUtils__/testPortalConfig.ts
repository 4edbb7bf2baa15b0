import { join } from 'node:path';
import { JsonObject } from '@backstage/types';
import { GitHostProxy } from './GitHostProxy';
import { templatesFolder } from './templates';

/**
 * The app config of a {@link TestPortal}.
 *
 * @param options - `port` is the backend's, `token` opens its API, `templates` is
 *   a folder to take instead of the portal's, `seedFrom` one of repositories that
 *   the Git host has from the start
 */
export function testPortalConfig(options: {
  gitHost: GitHostProxy;
  folder: string;
  port: number;
  token: string;
  templates?: string;
  seedFrom?: string;
}): JsonObject {
  const { gitHost, folder, port, token, templates = templatesFolder } = options;
  const { host } = gitHost;
  const gitUrl = `http://${host}`;
  const password = 'a-password-for-tests';
  return {
    app: { baseUrl: `http://localhost:${port}` },
    backend: {
      baseUrl: `http://localhost:${port}`,
      listen: { host: '127.0.0.1', port },
      database: { client: 'pg', connection: {} },
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'test' } },
        ],
      },
    },
    permission: { enabled: false },
    forge: {
      enabled: true,
      port: gitHost.targetPort,
      baseUrl: gitUrl,
      dataDir: join(folder, 'git'),
      token: password,
      organizations: ['larkfield'],
      ...(options.seedFrom && { seedFrom: options.seedFrom }),
    },
    goldenPaths: {
      repositories: { host, owner: 'larkfield' },
      earlierVersions: [
        join(
          templatesFolder,
          '../templates-before/node-service-1/template.yaml',
        ),
      ],
    },
    integrations: {
      gitea: [{ host, baseUrl: gitUrl, username: 'portal', password }],
    },
    catalog: {
      scmEvents: true,
      rules: [
        {
          allow: [
            'Component',
            'API',
            'Group',
            'System',
            'Location',
            'Resource',
            'Template',
          ],
        },
      ],
      providers: {
        gitea: {
          larkfield: {
            host,
            organization: 'larkfield',
            schedule: { frequency: 'PT30M', timeout: 'PT3M' },
          },
        },
      },
      locations: [
        { type: 'file', target: join(__dirname, 'platform.yaml') },
        { type: 'file', target: join(templates, 'all.yaml') },
        { type: 'file', target: join(templates, 'changes.yaml') },
      ],
    },
    events: { useEventBus: 'never' },
    scaffolder: {
      defaultAuthor: { name: 'Callboard', email: 'callboard@example.com' },
      taskRecovery: { enabled: true },
    },
  };
}
