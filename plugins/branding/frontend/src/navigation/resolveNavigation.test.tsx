import type { AppNode, IconsApi } from '@backstage/frontend-plugin-api';
import { createRouteRef } from '@backstage/frontend-plugin-api';
import type {
  NavContentNavItem,
  NavContentNavItems,
} from '@backstage/plugin-app-react';
import {
  defaultHiddenPages,
  defaultNavigationGroups,
  defaultPhonePages,
} from '../config/defaultNavigation';
import { BrandingOptions } from '../config/readBrandingConfig';
import { resolveNavigation } from './resolveNavigation';

function aPage(id: string, title: string): NavContentNavItem {
  return {
    node: { spec: { id } } as AppNode,
    href: `/${title.toLocaleLowerCase()}`,
    title,
    icon: <i>own icon</i>,
    routeRef: createRouteRef(),
  };
}

function pagesOf(...items: NavContentNavItem[]): NavContentNavItems {
  return {
    rest: () => items,
    clone: () => pagesOf(...items),
  } as NavContentNavItems;
}

const icons = {
  icon: (key: string) => (key === 'docs' ? <b>docs icon</b> : undefined),
} as IconsApi;

const installed = pagesOf(
  aPage('page:catalog', 'Catalog'),
  aPage('page:search', 'Search'),
  aPage('page:tech-radar', 'Radar'),
  aPage('page:budget', 'Budget'),
);

function navigationOf(
  options: Partial<BrandingOptions['navigation']>,
  links: BrandingOptions['links'] = [],
) {
  const branding = {
    links,
    navigation: {
      groups: defaultNavigationGroups,
      hidden: defaultHiddenPages,
      showOthers: true,
      phone: defaultPhonePages,
      ...options,
    },
  };
  return resolveNavigation(installed, branding, icons);
}

function titles(navigation: ReturnType<typeof navigationOf>) {
  return navigation.groups.map(group => [
    group.title,
    ...group.entries.map(entry => entry.title),
  ]);
}

describe('resolveNavigation', () => {
  it('leaves out what is not installed and adds what nobody placed', () => {
    const navigation = navigationOf({});
    expect(titles(navigation)).toEqual([
      ['Browse', 'Catalog'],
      ['More', 'Budget', 'Radar'],
    ]);
    expect(navigation.search?.href).toBe('/search');
    expect(navigation.phone.map(entry => entry.id)).toEqual([
      'page:catalog',
      'page:search',
    ]);
  });

  it('takes titles, icons and links from the configuration', () => {
    const navigation = navigationOf(
      {
        groups: [
          {
            title: 'Work',
            items: [
              { page: 'page:tech-radar', title: 'Technology', icon: 'docs' },
              { title: 'Wiki', to: 'https://wiki.example' },
            ],
          },
        ],
        showOthers: false,
      },
      [{ title: 'Support', to: '/support', icon: 'docs' }],
    );
    expect(titles(navigation)).toEqual([['Work', 'Technology', 'Wiki']]);
    expect(navigation.groups[0].entries[0].icon).toEqual(<b>docs icon</b>);
    expect(navigation.links[0]).toEqual({
      id: '/support',
      title: 'Support',
      href: '/support',
      icon: <b>docs icon</b>,
    });
  });

  it('keeps the own icon of a page it does not know', () => {
    const [, more] = navigationOf({}).groups;
    expect(more.entries[0].icon).toEqual(<i>own icon</i>);
  });
});
