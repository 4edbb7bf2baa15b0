import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEntity, manyComponents } from '../__testUtils__/entities';
import { renderInCatalog } from '../__testUtils__/renderInCatalog';
import { CatalogCards } from './CatalogCards';
import { parseCatalogView } from './catalogView';

const view = (query: string) => parseCatalogView(new URLSearchParams(query));

describe('CatalogCards', () => {
  it('shows what a row shows, for a phone', async () => {
    await renderInCatalog(
      <CatalogCards
        view={view('')}
        onChange={() => {}}
        items={[anEntity({ metadata: { description: 'Takes the money.' } })]}
        total={1}
        stale={false}
      />,
    );
    const card = await screen.findByRole('listitem');
    expect(card).toHaveTextContent('checkout');
    expect(card).toHaveTextContent('Takes the money.');
    expect(card).toHaveTextContent('service · production');
    expect(card).toHaveTextContent('payments');
  });

  it('names the kind among all kinds, and links to a tab', async () => {
    await renderInCatalog(
      <CatalogCards
        view={view('kind=all')}
        onChange={() => {}}
        items={[anEntity()]}
        total={1}
        stale={false}
        tab="docs"
      />,
    );
    expect(await screen.findByRole('listitem')).toHaveTextContent(
      'Component · service · production',
    );
    expect(screen.getByRole('link', { name: 'checkout' })).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/docs',
    );
  });

  it('pages between the first and the last page', async () => {
    const change = jest.fn();
    await renderInCatalog(
      <CatalogCards
        view={view('page=3&size=25')}
        onChange={change}
        items={manyComponents(10)}
        total={60}
        stale={false}
      />,
    );
    expect(await screen.findByText('51–60 of 60')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Next' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Previous' }));
    expect(change).toHaveBeenCalledWith({ page: 2 });
  });

  it('says that it is loading', async () => {
    await renderInCatalog(
      <CatalogCards
        view={view('')}
        onChange={() => {}}
        items={undefined}
        total={0}
        stale={false}
      />,
    );
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });
});
