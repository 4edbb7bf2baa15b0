import { RetryLaterError } from '@callboard/plugin-scorecards-node';
import { collect, componentAt } from '../__testUtils__/entities';
import { standIn } from '../__testUtils__/hostsOf';
import { startHost, type TestHost } from '../__testUtils__/startHost';
import { SecurityCollector } from './SecurityCollector';

let host: TestHost;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => host.stop());

const collectFrom = (type: 'github' | 'gitlab' | 'gitea', place: string) =>
  collect(
    new SecurityCollector({ appliesTo: {}, hosts: standIn(type, host) }),
    componentAt(`${host.baseUrl}/acme/web/${place}/main/`),
  );

describe('GitHub', () => {
  const path = '/api/v3/repos/acme/web';
  const dependency = (severity: string, day: string) => ({
    number: 1,
    state: 'open',
    created_at: `2026-11-${day}T00:00:00Z`,
    security_advisory: { severity },
  });
  const code = (severity: string, level?: string) => ({
    number: 1,
    created_at: '2026-10-01T00:00:00Z',
    rule: { severity, security_severity_level: level },
  });

  it('counts alerts of dependencies and code, over all pages', async () => {
    host.answers[`${path}/dependabot/alerts`] = ({ url }) =>
      url.includes('after=c2')
        ? { body: [dependency('low', '03'), dependency('high', '01')] }
        : {
            headers: {
              link: `<${host.baseUrl}${path}/dependabot/alerts?state=open&after=c2>; rel="next"`,
            },
            body: [dependency('critical', '02')],
          };
    host.answers[`${path}/code-scanning/alerts`] = {
      body: [code('error'), code('warning', 'critical'), code('note')],
    };
    await expect(collectFrom('github', 'tree')).resolves.toEqual({
      enabled: true,
      dependencyAlerts: true,
      codeAlerts: true,
      open: { critical: 2, high: 2, medium: 0, low: 2 },
      total: 6,
      oldestAt: '2026-10-01T00:00:00.000Z',
    });
  });

  it('gives no counts when nothing looks for alerts', async () => {
    host.answers[`${path}/dependabot/alerts`] = {
      status: 403,
      body: { message: 'Dependabot alerts are disabled for this repository.' },
    };
    await expect(collectFrom('github', 'tree')).resolves.toEqual({
      enabled: false,
      dependencyAlerts: false,
      codeAlerts: false,
    });
  });

  it('fails when the portal may not see alerts', async () => {
    host.answers[`${path}/dependabot/alerts`] = {
      status: 403,
      body: { message: 'Resource not accessible by personal access token' },
    };
    await expect(collectFrom('github', 'tree')).rejects.toThrow(
      /answered 403.*credentials of the portal/,
    );
  });

  it('comes back after too many requests', async () => {
    host.answers[`${path}/dependabot/alerts`] = {
      status: 429,
      headers: { 'retry-after': '60' },
    };
    await expect(collectFrom('github', 'tree')).rejects.toThrow(
      RetryLaterError,
    );
  });

  it('stops after a number of pages', async () => {
    host.answers[`${path}/dependabot/alerts`] = {
      headers: { link: `<${host.baseUrl}/x?after=again>; rel="next"` },
      body: [dependency('low', '01')],
    };
    await expect(collectFrom('github', 'tree')).resolves.toMatchObject({
      total: 5,
    });
  });
});

describe('GitLab', () => {
  it('counts vulnerabilities', async () => {
    host.answers['/api/graphql'] = ({ body }) => ({
      body: {
        data: {
          project: JSON.parse(body).variables.path === 'acme/web' && {
            vulnerabilitySeveritiesCount: {
              critical: 1,
              high: 2,
              medium: 3,
              low: 4,
              info: 5,
              unknown: null,
            },
          },
        },
      },
    });
    await expect(collectFrom('gitlab', '-/tree')).resolves.toMatchObject({
      enabled: true,
      open: { critical: 1, high: 2, medium: 3, low: 9 },
      total: 15,
    });
  });

  it('gives no counts in editions that do not look', async () => {
    host.answers['/api/graphql'] = {
      body: { errors: [{ message: "Field doesn't exist" }] },
    };
    await expect(collectFrom('gitlab', '-/tree')).resolves.toMatchObject({
      enabled: false,
    });
  });
});

it('knows no alerts of Gitea', async () => {
  await expect(collectFrom('gitea', 'src/branch')).resolves.toMatchObject({
    enabled: false,
  });
});
