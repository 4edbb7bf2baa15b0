import { ConfigReader } from '@backstage/config';
import { readStandardsConfig } from './readStandardsConfig';

const read = (locations?: object[]) =>
  readStandardsConfig(
    new ConfigReader({
      access: { admins: ['group:default/platform'] },
      ...(locations && { scorecards: { standards: { locations } } }),
    }),
  );

describe('readStandardsConfig', () => {
  it('needs no locations', () => {
    expect(read()).toEqual({
      locations: [],
      admins: ['group:default/platform'],
    });
  });

  it('reads files and addresses', () => {
    const locations = [
      { type: 'file', target: '../../standards.yaml' },
      { type: 'url', target: 'https://git.example/standards.yaml' },
    ];
    expect(read(locations).locations).toEqual(locations);
  });

  it.each([
    [
      [{ type: 'git', target: 'a' }],
      "scorecards.standards.locations[0].type must be file or url, not 'git'",
    ],
    [
      [{ type: 'url', target: 'standards.yaml' }],
      "scorecards.standards.locations[0].target must be an http or https URL, not 'standards.yaml'",
    ],
    [
      [
        { type: 'file', target: 'a' },
        { type: 'file', target: 'a' },
      ],
      'scorecards.standards.locations must not name a twice',
    ],
  ])('refuses %j', (locations, message) => {
    expect(() => read(locations)).toThrow(message);
  });
});
