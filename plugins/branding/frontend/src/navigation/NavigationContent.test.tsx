import type { AppNode } from '@backstage/frontend-plugin-api';
import { createRouteRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type {
  NavContentNavItem,
  NavContentNavItems,
} from '@backstage/plugin-app-react';
import {
  NotificationsApi,
  notificationsApiRef,
} from '@backstage/plugin-notifications';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { screenIs } from '../__testUtils__/screenIs';
import { AppShell } from '../layout/AppShell';
import { NavigationContent } from './NavigationContent';

function aPage(id: string, href: string): NavContentNavItem {
  return {
    node: { spec: { id } } as AppNode,
    href,
    title: id,
    icon: <i />,
    routeRef: createRouteRef(),
  };
}

function pagesOf(...items: NavContentNavItem[]): NavContentNavItems {
  return {
    rest: () => items,
    clone: () => pagesOf(...items),
  } as NavContentNavItems;
}

const pages = pagesOf(
  aPage('page:home', '/'),
  aPage('page:catalog', '/catalog'),
  aPage('page:search', '/search'),
  aPage('page:scaffolder', '/create'),
  aPage('page:notifications', '/notifications'),
);

function renderNavigation(
  unread: number,
  links?: Array<{ [key in 'title' | 'url']: string }>,
) {
  const notifications = { getStatus: async () => ({ unread, read: 0 }) };
  renderInTestApp(
    <AppShell
      navigation={<NavigationContent navItems={pages} />}
      content={<p>page</p>}
    />,
    {
      config: { app: { title: 'Larkfield', branding: { links: links ?? [] } } },
      apis: [
        [
          notificationsApiRef,
          notifications as Partial<NotificationsApi> as NotificationsApi,
        ],
      ],
    },
  );
}

describe('navigation', () => {
  beforeEach(() => {
    window.localStorage.clear();
  });

  it('groups the pages at the side of a wide screen', async () => {
    screenIs(1440);
    renderNavigation(0, [{ title: 'Support', url: 'https://help.example' }]);
    const nav = await screen.findByRole('navigation', { name: 'Main' });
    expect(
      within(nav)
        .getAllByRole('heading')
        .map(heading => heading.textContent),
    ).toEqual(['Browse', 'Build', 'You']);
    expect(within(nav).getByRole('link', { name: 'Support' })).toHaveAttribute(
      'target',
      '_blank',
    );
    expect(
      within(nav).getByRole('button', { name: 'Sidebar titles' }),
    ).toHaveAttribute('aria-expanded', 'true');
  });

  it('starts folded where there is little room', async () => {
    screenIs(800);
    renderNavigation(0);
    const fold = await screen.findByRole('button', { name: 'Sidebar titles' });
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getByRole('link', { name: 'Catalog' })).toHaveAttribute(
      'title',
      'Catalog',
    );
    await userEvent.click(fold);
    expect(fold).toHaveAttribute('aria-expanded', 'true');
  });

  it('shows how much is unread, a while after the page', async () => {
    screenIs(1440);
    renderNavigation(120);
    expect(
      await screen.findByRole('link', { name: 'Notifications' }),
    ).toBeInTheDocument();
    await waitFor(
      () =>
        expect(
          screen.getByRole('link', { name: 'Notifications, 120 unread' }),
        ).toBeInTheDocument(),
      { timeout: 10_000 },
    );
  }, 20_000);

  it('is a bar with four entries on a phone, and has the rest behind "More"', async () => {
    screenIs(390);
    renderNavigation(0);
    const nav = await screen.findByRole('navigation', { name: 'Main' });
    expect(
      within(nav)
        .getAllByRole('link')
        .map(link => link.textContent),
    ).toEqual(['Home', 'Catalog', 'page:search', 'Create']);

    await userEvent.click(within(nav).getByRole('button', { name: 'More' }));
    const drawer = await screen.findByRole('dialog', { name: 'All pages' });
    await userEvent.click(
      within(drawer).getByRole('link', { name: 'Notifications' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('lets the keyboard jump over it', async () => {
    screenIs(1440);
    renderNavigation(0);
    const skip = await screen.findByRole('link', { name: 'Skip to content' });
    expect(skip).toHaveAttribute('href', '#content');
    expect(document.querySelector('#content')).toHaveTextContent('page');
  });
});
