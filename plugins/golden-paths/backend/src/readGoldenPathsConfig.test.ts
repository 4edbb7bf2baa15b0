import { ConfigReader } from '@backstage/config';
import { readGoldenPathsConfig } from './readGoldenPathsConfig';

describe('readGoldenPathsConfig', () => {
  it('reads where repositories go', () => {
    const repositories = { host: 'git.example', owner: 'larkfield' };
    expect(
      readGoldenPathsConfig(
        new ConfigReader({ goldenPaths: { repositories } }),
      ),
    ).toEqual({ repositories });
  });

  it('leaves the choice to the templates when nothing is configured', () => {
    expect(readGoldenPathsConfig(new ConfigReader({}))).toEqual({
      repositories: undefined,
    });
  });

  it('names the key of a target without owner', () => {
    const config = new ConfigReader({
      goldenPaths: { repositories: { host: 'git.example' } },
    });
    expect(() => readGoldenPathsConfig(config)).toThrow(
      'goldenPaths.repositories.owner',
    );
  });
});
