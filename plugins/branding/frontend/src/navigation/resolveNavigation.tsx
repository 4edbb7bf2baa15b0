import type { IconElement, IconsApi } from '@backstage/frontend-plugin-api';
import type {
  NavContentNavItem,
  NavContentNavItems,
} from '@backstage/plugin-app-react';
import { RiArrowRightUpLine, RiLinksLine } from '@remixicon/react';
import type {
  BrandingOptions,
  NavigationLink,
  NavigationPage,
} from '../config/readBrandingConfig';
import { pageIcons } from './pageIcons';

/** One entry of the sidebar, ready to be drawn. */
export interface NavEntry {
  /** Extension id of a page, or the address of a link. */
  id: string;
  title: string;
  href: string;
  icon: IconElement;
}

/** A group of the sidebar, ready to be drawn. */
export interface NavGroup {
  title: string;
  entries: NavEntry[];
}

/** The whole navigation. */
export interface Navigation {
  search?: NavEntry;
  groups: NavGroup[];
  phone: NavEntry[];
  links: NavEntry[];
}

function pageEntry(
  item: NavContentNavItem,
  wish: Partial<NavigationPage>,
  icons: IconsApi,
): NavEntry {
  const id = item.node.spec.id;
  const Known = pageIcons[id];
  return {
    id,
    title: wish.title ?? item.title,
    href: item.href,
    icon:
      icons.icon(wish.icon ?? '') ?? (Known ? <Known size="1em" /> : item.icon),
  };
}

function linkEntry(link: NavigationLink, icons: IconsApi): NavEntry {
  const isExternal = /^[a-z]+:/i.test(link.to);
  return {
    id: link.to,
    title: link.title,
    href: link.to,
    icon:
      icons.icon(link.icon ?? '') ??
      (isExternal ? (
        <RiArrowRightUpLine size="1em" />
      ) : (
        <RiLinksLine size="1em" />
      )),
  };
}

/**
 * Arranges the installed pages the way the configuration wants. Pages that are
 * not installed are left out, as are groups without entries.
 *
 * @param navItems - the pages of the app
 * @param branding - what the configuration wants
 * @param icons - icons by key
 */
export function resolveNavigation(
  navItems: NavContentNavItems,
  branding: Pick<BrandingOptions, 'navigation' | 'links'>,
  icons: IconsApi,
): Navigation {
  const { groups, hidden, showOthers, phone } = branding.navigation;
  const pages = navItems.clone();
  const byId = new Map(
    pages.rest().map(item => [item.node.spec.id, item] as const),
  );
  const wishes = new Map(
    groups
      .flatMap(group => group.items)
      .flatMap(item => ('page' in item ? [[item.page, item] as const] : [])),
  );
  const entryOf = (id: string): NavEntry[] => {
    const item = byId.get(id);
    return item ? [pageEntry(item, wishes.get(id) ?? {}, icons)] : [];
  };
  const others = [...byId.keys()]
    .filter(id => showOthers && !wishes.has(id) && !hidden.includes(id))
    .flatMap(entryOf)
    .sort((a, b) => a.title.localeCompare(b.title));
  return {
    search: entryOf('page:search')[0],
    groups: [
      ...groups.map(group => ({
        title: group.title,
        entries: group.items.flatMap(item =>
          'page' in item ? entryOf(item.page) : [linkEntry(item, icons)],
        ),
      })),
      { title: 'More', entries: others },
    ].filter(group => group.entries.length > 0),
    phone: phone.flatMap(entryOf).slice(0, 4),
    links: branding.links.map(link => linkEntry(link, icons)),
  };
}
