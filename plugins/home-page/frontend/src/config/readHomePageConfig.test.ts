import { ConfigReader } from '@backstage/config';
import { readHomePageConfig } from './readHomePageConfig';

describe('readHomePageConfig', () => {
  it('works without any configuration', () => {
    expect(readHomePageConfig(new ConfigReader({}))).toEqual({
      featuredTemplates: undefined,
      links: [],
    });
  });

  it('reads templates and links', () => {
    const config = new ConfigReader({
      homePage: {
        featuredTemplates: ['template:default/node-service'],
        links: [{ title: 'Handbook', url: 'https://h.example', icon: 'docs' }],
      },
    });
    expect(readHomePageConfig(config)).toEqual({
      featuredTemplates: ['template:default/node-service'],
      links: [
        {
          title: 'Handbook',
          url: 'https://h.example',
          description: undefined,
          icon: 'docs',
        },
      ],
    });
  });

  it('names the key of a link without an address', () => {
    const config = new ConfigReader({ homePage: { links: [{ title: 'A' }] } });
    expect(() => readHomePageConfig(config)).toThrow(
      /homePage\.links\[0\]\.url/,
    );
  });
});
