import { ConfigReader } from '@backstage/config';
import { readGoldenPathsConfig } from './readGoldenPathsConfig';

describe('readGoldenPathsConfig', () => {
  it('reads where repositories go', () => {
    const repositories = { host: 'git.example', owner: 'larkfield' };
    expect(
      readGoldenPathsConfig(
        new ConfigReader({ goldenPaths: { repositories } }),
      ),
    ).toMatchObject({ repositories });
  });

  it('reads who commits for people', () => {
    const committer = { name: 'Callboard', email: 'callboard@b.example' };
    const config = { scaffolder: { defaultAuthor: committer } };
    expect(readGoldenPathsConfig(new ConfigReader(config))).toMatchObject({
      committer,
    });
    expect(readGoldenPathsConfig(new ConfigReader({})).committer.name).toBe(
      'Scaffolder',
    );
  });

  it('leaves the choice to the templates when nothing is configured', () => {
    expect(readGoldenPathsConfig(new ConfigReader({}))).toMatchObject({
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
