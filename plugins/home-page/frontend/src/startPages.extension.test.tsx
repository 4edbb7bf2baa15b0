import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeNotifications,
  aNotification,
  otherPlugin,
  openPortal,
  block,
} from './__testUtils__/openPortal';

describe('home page', () => {
  beforeEach(() => {
    window.localStorage.clear();
  });

  it('shows what the person and their teams own, by kind', async () => {
    openPortal();
    const mine = await block('What I own');
    expect(
      await within(mine).findByRole('link', { name: 'checkout' }),
    ).toHaveAttribute('href', '/catalog/default/component/checkout');
    expect(within(mine).getByText('orders')).toBeInTheDocument();
    expect(within(mine).queryByText('elsewhere')).not.toBeInTheDocument();
    expect(
      within(mine).getByRole('link', { name: 'Component 1' }),
    ).toHaveAttribute('href', '/catalog?kind=component&scope=owned');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Hello, Ana' }),
    ).toBeInTheDocument();
  });

  it('tells a new person what each place is for', async () => {
    openPortal({ catalog: [] });
    expect(
      await screen.findByText(
        'You and your teams own nothing yet',
        {},
        { timeout: 15_000 },
      ),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Nothing waits for you'),
    ).toBeInTheDocument();
    expect(screen.getByText('Nothing starred yet')).toBeInTheDocument();
    expect(screen.getByText('No pages yet')).toBeInTheDocument();
    expect(await screen.findByText('No templates yet')).toBeInTheDocument();
  });

  it('puts running and failed tasks and unread notifications first', async () => {
    const notifications = new FakeNotifications();
    notifications.items = [aNotification('n1', 'The build is red')];
    const aTask = (
      id: string,
      status: 'processing' | 'failed' | 'completed',
    ) => ({
      id,
      status,
      createdAt: new Date().toISOString(),
      spec: {
        apiVersion: 'scaffolder.backstage.io/v1beta3' as const,
        parameters: { name: `service-${id}` },
        steps: [],
        output: {},
      },
    });
    openPortal({
      notifications,
      tasks: {
        listTasks: async () => ({
          tasks: [
            aTask('a', 'processing'),
            aTask('b', 'failed'),
            aTask('c', 'completed'),
            // A state of our own task broker.
            aTask('d', 'waiting' as 'processing'),
          ],
        }),
      },
    });
    const attention = await block('Needs my attention');
    expect(await within(attention).findByText('service-a')).toBeInTheDocument();
    expect(within(attention).getByText('Running')).toBeInTheDocument();
    expect(within(attention).getByText('service-b')).toBeInTheDocument();
    expect(within(attention).getByText('Failed')).toBeInTheDocument();
    expect(within(attention).queryByText('service-c')).not.toBeInTheDocument();
    expect(within(attention).getByText('service-d')).toBeInTheDocument();
    expect(within(attention).getByText('Waiting')).toBeInTheDocument();
    expect(within(attention).getByText('The build is red')).toBeInTheDocument();
  });

  it('lists what waits in other plugins, whatever one of them does', async () => {
    openPortal({ otherPlugins: [otherPlugin] });
    const attention = await block('Needs my attention');
    expect(
      await within(attention).findByRole('link', {
        name: 'Review of the budget',
      }),
    ).toHaveAttribute('href', '/other/r1');
    expect(attention).toHaveTextContent('for Finance');
    expect(
      within(attention).getByRole('link', {
        name: 'Accept “Review of the budget”',
      }),
    ).toHaveAttribute('href', '/other/r1?decide=accept');
    expect(attention).toHaveTextContent('Waiting');
    expect(attention).toHaveTextContent(
      'Your open questions could not be loaded',
    );
  });

  it('keeps the other blocks when one fails', async () => {
    openPortal({
      tasks: {
        listTasks: async () => {
          throw new Error('The scaffolder does not answer');
        },
      },
    });
    const attention = await block('Needs my attention');
    expect(await within(attention).findByRole('alert')).toHaveTextContent(
      'The scaffolder does not answer',
    );
    const mine = await block('What I own');
    expect(await within(mine).findByText('checkout')).toBeInTheDocument();
  });

  it('puts recommended templates in front, or those of the configuration', async () => {
    openPortal();
    const start = await block('Start here');
    await within(start).findByText('node-service');
    const names = within(start)
      .getAllByRole('link')
      .map(link => link.textContent);
    expect(names.indexOf('node-service')).toBeLessThan(names.indexOf('plain'));
  });

  it('follows the configuration in templates and links', async () => {
    openPortal({
      config: {
        homePage: {
          featuredTemplates: ['template:default/plain'],
          links: [{ title: 'Handbook', url: 'https://handbook.example' }],
        },
      },
    });
    const start = await block('Start here');
    expect(await within(start).findByText('plain')).toBeInTheDocument();
    expect(within(start).queryByText('node-service')).not.toBeInTheDocument();
    expect(
      within(await block('Links')).getByRole('link', { name: 'Handbook' }),
    ).toHaveAttribute('href', 'https://handbook.example');
  });

  it('leads from its search field to the answers', async () => {
    openPortal();
    await userEvent.type(
      await screen.findByRole(
        'searchbox',
        { name: 'Search the portal' },
        { timeout: 15_000 },
      ),
      'money{Enter}',
    );
    expect(await screen.findByText('1 found')).toBeInTheDocument();
  });
});

describe('search page', () => {
  it('lists what was found, with the words marked', async () => {
    openPortal({ path: '/search?query=money' });
    expect(
      await screen.findByRole(
        'link',
        { name: 'Checkout' },
        { timeout: 15_000 },
      ),
    ).toHaveAttribute('href', '/catalog/default/component/checkout');
    expect(screen.getByText('money').tagName).toBe('MARK');
    expect(screen.getByText('money').closest('p')).toHaveTextContent(
      'Takes the money',
    );
  });

  it('waits for a word', async () => {
    openPortal({ path: '/search' });
    expect(
      await screen.findByText(
        'What are you looking for?',
        {},
        { timeout: 15_000 },
      ),
    ).toBeInTheDocument();
  });
});

describe('notifications page', () => {
  it('lists what is unread and lets go of what was read', async () => {
    const notifications = new FakeNotifications();
    notifications.items = [
      aNotification('n1', 'The build is red'),
      aNotification('n2', 'Ana asks for access'),
    ];
    openPortal({ path: '/notifications', notifications });
    expect(
      await screen.findByRole(
        'link',
        { name: 'The build is red' },
        { timeout: 15_000 },
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Mark “The build is red” as read' }),
    );
    await waitFor(() =>
      expect(screen.queryByText('The build is red')).not.toBeInTheDocument(),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Mark these as read' }),
    );
    expect(await screen.findByText('Nothing unread')).toBeInTheDocument();
  });

  it('offers what other plugins say can be done', async () => {
    const notifications = new FakeNotifications();
    notifications.items = [aNotification('n1', 'The build is red')];
    openPortal({
      path: '/notifications',
      notifications,
      otherPlugins: [otherPlugin],
    });
    expect(
      await screen.findByRole(
        'link',
        { name: 'Build again: The build is red' },
        { timeout: 15_000 },
      ),
    ).toHaveAttribute('href', '/catalog?again=yes');
  });
});
