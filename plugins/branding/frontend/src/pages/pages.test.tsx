import type { FrontendPlugin } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ErrorPanel } from './ErrorPanel';
import { PageFrame } from './PageFrame';
import { ProgressBar } from './ProgressBar';

describe('PageFrame', () => {
  it('gives a page of upstream one title, its actions and links as tabs', async () => {
    renderInTestApp(
      <PageFrame
        title="Settings"
        headerActions={[
          // eslint-disable-next-line react/jsx-key -- the framework hands out keyed elements
          <button type="button">Sign out</button>,
          null,
        ].map((action, index) => action && <span key={index}>{action}</span>)}
        tabs={[
          { id: 'general', label: 'General', href: 'general' },
          { id: 'flags', label: 'Feature flags', href: '/settings/flags' },
        ]}
      >
        content
      </PageFrame>,
    );
    const main = await screen.findByRole('main');
    expect(
      within(main).getByRole('heading', { level: 1, name: 'Settings' }),
    ).toBeInTheDocument();
    expect(
      within(main).getByRole('button', { name: 'Sign out' }),
    ).toBeInTheDocument();
    const tabs = within(main).getByRole('navigation', { name: 'Settings' });
    expect(
      within(tabs)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual(['/general', '/settings/flags']);
    expect(main).toHaveTextContent('content');
  });

  it('leaves a page alone that brings its own header', async () => {
    renderInTestApp(
      <PageFrame title="Catalog" noHeader>
        <p>own header</p>
      </PageFrame>,
    );
    expect(await screen.findByText('own header')).toBeInTheDocument();
    expect(screen.queryByRole('main')).not.toBeInTheDocument();
  });
});

describe('ErrorPanel', () => {
  it('names the part that crashed and starts it again', async () => {
    const resetError = jest.fn();
    render(
      <ErrorPanel
        plugin={{ pluginId: 'catalog', title: 'Catalog' } as FrontendPlugin}
        error={new Error('undefined is not a function')}
        resetError={resetError}
      />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      /Catalog stopped working.*undefined is not a function/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(resetError).toHaveBeenCalledTimes(1);
  });
});

describe('ProgressBar', () => {
  it('tells screen readers that something loads', () => {
    render(<ProgressBar />);
    expect(
      screen.getByRole('progressbar', { name: 'Loading' }),
    ).toBeInTheDocument();
  });
});
