import {
  createRouteRef,
  PageBlueprint,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { brandingModule } from './module';

function plugin(pluginId: string, path: string, route = 'root') {
  const routeRef = createRouteRef();
  return createFrontendPlugin({
    pluginId,
    title: pluginId,
    icon: <i />,
    routes: { [route]: routeRef },
    extensions: [
      PageBlueprint.make({
        params: {
          path,
          title: pluginId,
          routeRef,
          loader: async () => <p>content of {pluginId}</p>,
        },
      }),
    ],
  });
}

const features = [
  brandingModule,
  plugin('home', '/'),
  plugin('catalog', '/catalog', 'catalogIndex'),
  plugin('budget', '/budget'),
];

const config = {
  app: {
    title: 'Larkfield',
    // The test app has no sign-in; the page has tests of its own.
    extensions: [{ 'sign-in-page:app': false }],
  },
};

describe('branding module', () => {
  beforeEach(() => {
    window.localStorage.clear();
  });

  it('puts the sidebar beside the page and marks where one is', async () => {
    renderTestApp({
      features,
      initialRouteEntries: ['/catalog'],
      config,
    });
    expect(
      await screen.findByText('content of catalog', {}, { timeout: 10_000 }),
    ).toBeInTheDocument();
    const nav = screen.getByRole('navigation', { name: 'Main' });
    expect(within(nav).getByText('Larkfield')).toBeInTheDocument();
    expect(within(nav).getByRole('link', { name: 'Catalog' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    expect(within(nav).getByRole('link', { name: 'Home' })).not.toHaveAttribute(
      'aria-current',
    );
    expect(
      within(within(nav).getByRole('list', { name: 'More' })).getByRole(
        'link',
        { name: 'budget' },
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { level: 1, name: 'catalog' }),
    ).toBeInTheDocument();
    expect(document.body).toHaveAttribute('data-theme-name', 'callboard');
  });

  it('says that an address leads nowhere', async () => {
    renderTestApp({ features, config, initialRouteEntries: ['/nowhere'] });
    expect(
      await screen.findByText('There is nothing at this address'),
    ).toBeInTheDocument();
  });

  it('opens the list of shortcuts with "?"', async () => {
    renderTestApp({ features, config });
    await screen.findByText('content of home');
    await userEvent.keyboard('?');
    expect(
      await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }),
    ).toBeInTheDocument();
  });

  it('folds the sidebar and remembers it', async () => {
    renderTestApp({ features, config });
    const fold = await screen.findByRole('button', { name: 'Sidebar titles' });
    const before = fold.getAttribute('aria-expanded');
    await userEvent.click(fold);
    expect(fold).not.toHaveAttribute('aria-expanded', before);
    await waitFor(() =>
      expect(window.localStorage.getItem('callboard.sidebar')).toBeTruthy(),
    );
  });

  it('names the key of a colour that is none', async () => {
    renderTestApp({
      features,
      config: {
        app: {
          ...config.app,
          branding: { colors: { light: { accent: 'blurple' } } },
        },
      },
    });
    expect(
      await screen.findByText(
        /app\.branding\.colors\.light\.accent is "blurple"/,
      ),
    ).toBeInTheDocument();
  });

  it('goes where the shortcuts say', async () => {
    renderTestApp({ features, config });
    await screen.findByText('content of home');
    await userEvent.keyboard('gc');
    expect(await screen.findByText('content of catalog')).toBeInTheDocument();
  });
});
