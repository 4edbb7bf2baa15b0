import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { configApiRef } from '@backstage/frontend-plugin-api';
import { render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { Page, PageProps } from './Page';

const config = mockApis.config({ data: { app: { title: 'Callboard' } } });

function renderPage(props: Partial<PageProps>, path = '/catalog') {
  return render(
    <TestApiProvider apis={[[configApiRef, config]]}>
      <MemoryRouter initialEntries={[path]}>
        <Page title="Catalog" {...props}>
          {props.children ?? 'content'}
        </Page>
      </MemoryRouter>
    </TestApiProvider>,
  );
}

describe('Page', () => {
  it('has one title inside the main landmark and names the browser tab', () => {
    renderPage({ description: 'Everything we run' });
    const main = screen.getByRole('main');
    expect(
      within(main).getByRole('heading', { level: 1, name: 'Catalog' }),
    ).toBeInTheDocument();
    expect(main).toHaveTextContent('Everything we run');
    expect(main).toHaveTextContent('content');
    expect(document.title).toBe('Catalog · Callboard');
  });

  it('offers the actions and the way up', () => {
    renderPage({
      actions: <button type="button">Create component</button>,
      breadcrumbs: [{ label: 'Home', href: '/' }],
    });
    expect(
      screen.getByRole('button', { name: 'Create component' }),
    ).toBeInTheDocument();
    const trail = screen.getByRole('navigation', { name: 'Breadcrumbs' });
    expect(within(trail).getByRole('link', { name: 'Home' })).toHaveAttribute(
      'href',
      '/',
    );
  });

  it('marks the tab with the longest address that contains the page', () => {
    renderPage(
      {
        tabs: [
          { id: 'all', label: 'Overview', href: '/catalog' },
          { id: 'docs', label: 'Docs', href: '/catalog/docs' },
        ],
      },
      '/catalog/docs/start',
    );
    expect(screen.getByRole('link', { name: 'Docs' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    expect(screen.getByRole('link', { name: 'Overview' })).not.toHaveAttribute(
      'aria-current',
    );
  });
});
