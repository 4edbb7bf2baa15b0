import { ConfigReader } from '@backstage/config';
import { readBrandingConfig } from './readBrandingConfig';

function read(branding?: object) {
  return readBrandingConfig(
    new ConfigReader({
      app: { title: 'Larkfield', ...(branding && { branding }) },
    }),
  );
}

describe('readBrandingConfig', () => {
  it('works without any branding', () => {
    const options = read();
    expect(options.title).toBe('Larkfield');
    expect(options.signIn.title).toBe('Sign in to Larkfield');
    expect(options.colors).toEqual({ light: {}, dark: {} });
    expect(options.navigation.groups.map(group => group.title)).toEqual([
      'Browse',
      'Build',
      'You',
      'Admin',
    ]);
    expect(options.links).toEqual([]);
    expect(options.problems).toEqual([]);
  });

  it('reads every way to write an entry of the sidebar', () => {
    const options = read({
      navigation: {
        groups: [
          {
            title: 'Work',
            items: [
              'page:catalog',
              { page: 'page:scaffolder', title: 'New', icon: 'scaffolder' },
              { title: 'Wiki', to: 'https://wiki.example', icon: 'docs' },
            ],
          },
        ],
        hidden: ['page:search'],
        showOthers: false,
        phone: ['page:catalog'],
      },
      links: [{ title: 'Support', url: 'https://help.example' }],
    });
    expect(options.navigation).toEqual({
      groups: [
        {
          title: 'Work',
          items: [
            { page: 'page:catalog' },
            { page: 'page:scaffolder', title: 'New', icon: 'scaffolder' },
            { title: 'Wiki', to: 'https://wiki.example', icon: 'docs' },
          ],
        },
      ],
      hidden: ['page:search'],
      showOthers: false,
      phone: ['page:catalog'],
    });
    expect(options.links).toEqual([
      { title: 'Support', to: 'https://help.example', icon: undefined },
    ]);
  });

  it('keeps the default colour where the value is none, and names the key', () => {
    const options = read({
      colors: { light: { accent: 'blurple', app: '#fff' } },
    });
    expect(options.colors.light).toEqual({ app: '#fff' });
    expect(options.problems).toEqual([
      'app.branding.colors.light.accent is "blurple", not a colour like #5b3df5; the default is used',
    ]);
  });

  it('names the key of a value with the wrong type', () => {
    expect(() => read({ logo: { full: 7 } })).toThrow(
      /app\.branding\.logo\.full/,
    );
  });
});
