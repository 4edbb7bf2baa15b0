import { ConfigReader } from '@backstage/config';
import { readScmIntegrations } from './scmIntegrations';

describe('readScmIntegrations', () => {
  const environment = process.env.NODE_ENV;

  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: environment });
    jest.restoreAllMocks();
  });

  it('knows the hosts and is silent about credentials that are hidden', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation();
    Object.assign(process.env, { NODE_ENV: 'development' });

    const integrations = readScmIntegrations(
      ConfigReader.fromConfigs([
        {
          context: 'app',
          data: { integrations: { gitea: [{ host: 'git.example' }] } },
          filteredKeys: [
            'integrations.gitea[0].username',
            'integrations.gitea[0].password',
          ],
        },
      ]),
    );

    expect(integrations.byHost('git.example')?.type).toBe('gitea');
    expect(warn).not.toHaveBeenCalled();
  });

  it('has the public hosts where none is configured', () => {
    const integrations = readScmIntegrations(new ConfigReader({}));
    expect(integrations.byHost('github.com')?.type).toBe('github');
  });
});
