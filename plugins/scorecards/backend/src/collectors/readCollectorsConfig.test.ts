import { ConfigReader } from '@backstage/config';
import { readCollectorsConfig } from './readCollectorsConfig';

const read = (collectors: Record<string, object>) =>
  readCollectorsConfig(
    new ConfigReader({ scorecards: { collectors } } as never),
  );

it('needs no configuration', () => {
  expect(readCollectorsConfig(new ConfigReader({}))).toEqual({
    http: { allow: [] },
  });
});

it('reads what collectors need', () => {
  expect(
    read({
      http: { allow: ['10.0.0.0/8', 'intranet.example'] },
      sonarqube: { baseUrl: 'https://sonar.example/', token: 'x' },
    }),
  ).toEqual({
    http: { allow: ['10.0.0.0/8', 'intranet.example'] },
    sonarqube: { baseUrl: 'https://sonar.example', token: 'x' },
  });
});

it('names the key of an address that is none', () => {
  expect(() => read({ sonarqube: { baseUrl: 'sonar.example' } })).toThrow(
    /scorecards\.collectors\.sonarqube\.baseUrl must be an address/,
  );
});
