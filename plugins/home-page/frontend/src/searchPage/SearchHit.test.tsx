import type { SearchResult } from '@backstage/plugin-search-common';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { Highlighted } from './Highlighted';
import { SearchHit } from './SearchHit';

function renderHit(result: SearchResult) {
  return render(
    <MemoryRouter>
      <ol>
        <SearchHit result={result} />
      </ol>
    </MemoryRouter>,
  );
}

const highlight = (fields: Record<string, string>) => ({
  preTag: '<1>',
  postTag: '</1>',
  fields,
});

describe('SearchHit', () => {
  it('shows kind, type and owner of an entity', () => {
    const document = {
      title: 'Orders API',
      text: 'Takes orders',
      location: '/catalog/default/api/orders',
      kind: 'API',
      type: 'openapi',
      lifecycle: 'production',
      owner: 'group:default/checkout',
    };
    const { container } = renderHit({ type: 'software-catalog', document });
    expect(screen.getByRole('link', { name: 'Orders API' })).toHaveAttribute(
      'href',
      '/catalog/default/api/orders',
    );
    expect(
      screen.getByText('API · openapi · production · checkout'),
    ).toBeInTheDocument();
    expect(container.querySelector('svg[data-kind="api"]')).toBeInTheDocument();
  });

  it('tells docs from the entity they belong to', () => {
    renderHit({
      type: 'techdocs',
      document: {
        title: 'Start',
        text: 'How to',
        location: '/docs/a/b/c',
        ...{ name: 'checkout', entityTitle: 'Checkout', type: 'service' },
      },
    });
    expect(screen.getByText('Docs · Checkout')).toBeInTheDocument();
  });

  it('leads to other sites as well', () => {
    renderHit({
      type: 'wiki',
      document: { title: 'Page', text: '', location: 'https://wiki.example/p' },
    });
    expect(screen.getByRole('link', { name: 'Page' })).toHaveAttribute(
      'href',
      'https://wiki.example/p',
    );
  });
});

describe('Highlighted', () => {
  it.each([
    ['plain', undefined, 'plain', []],
    ['plain', highlight({ other: '<1>x</1>' }), 'plain', []],
    ['', highlight({ text: 'a <1>b</1> c <1>d</1>' }), 'a b c d', ['b', 'd']],
    ['', highlight({ text: '<1>all</1>' }), 'all', ['all']],
    ['', highlight({ text: 'cut <1>off' }), 'cut off', []],
    ['', highlight({ text: '<b>no</b> <1>x</1>' }), '<b>no</b> x', ['x']],
  ])('shows %j with %j as %j', (text, marks, whole, marked) => {
    const { container } = render(
      <p>
        <Highlighted text={text} field="text" highlight={marks} />
      </p>,
    );
    expect(container).toHaveTextContent(whole);
    expect(
      [...container.querySelectorAll('mark')]
        .map(mark => mark.textContent)
        .filter(Boolean),
    ).toEqual(marked);
  });
});
