import { collect, component } from '../__testUtils__/entities';
import { startHost, type TestHost } from '../__testUtils__/startHost';
import { createSonarqubeClient } from './createSonarqubeClient';
import { SonarqubeCollector } from './SonarqubeCollector';

let host: TestHost;
let collector: SonarqubeCollector;
beforeEach(async () => {
  host = await startHost();
  collector = new SonarqubeCollector({
    server: createSonarqubeClient({ baseUrl: host.baseUrl, token: 'squ_1' }),
  });
});
afterEach(() => host.stop());

const entity = component({ 'sonarqube.org/project-key': 'main/acme:web' });

it('reads measures, the quality gate and the time of the analysis', async () => {
  host.answers['/api/measures/component'] = {
    body: {
      component: {
        key: 'acme:web',
        measures: [
          { metric: 'coverage', value: '81.4' },
          { metric: 'bugs', value: '0' },
          { metric: 'security_hotspots' },
          { metric: 'new_metric', value: '1' },
        ],
      },
    },
  };
  host.answers['/api/qualitygates/project_status'] = {
    body: { projectStatus: { status: 'ERROR' } },
  };
  host.answers['/api/project_analyses/search'] = {
    body: { analyses: [{ key: 'A', date: '2026-11-20T10:00:00+0100' }] },
  };
  await expect(collect(collector, entity)).resolves.toEqual({
    coverage: 81.4,
    bugs: 0,
    qualityGate: 'ERROR',
    passed: false,
    analysedAt: '2026-11-20T09:00:00.000Z',
  });
  expect(host.seen[0].url).toContain('component=acme%3Aweb');
  expect(host.seen[0].headers.authorization).toBe(`Basic ${btoa('squ_1:')}`);
});

it('fails for a project that SonarQube does not know', async () => {
  await expect(collect(collector, entity)).rejects.toThrow(
    /knows no project 'acme:web'/,
  );
});

it('fails without the token in its words', async () => {
  host.answers['/api/measures/component'] = { status: 401 };
  await expect(collect(collector, entity)).rejects.toThrow(
    /SonarQube answered 401 to \/api\/measures\/component: the portal has no valid credentials/,
  );
});
