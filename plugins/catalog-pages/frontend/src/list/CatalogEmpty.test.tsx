import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEntity } from '../__testUtils__/entities';
import { renderInCatalog } from '../__testUtils__/renderInCatalog';
import { CatalogEmpty } from './CatalogEmpty';
import { noFilters, parseCatalogView } from './catalogView';

async function show(query: string, entities = [anEntity()]) {
  const change = jest.fn();
  await renderInCatalog(
    <CatalogEmpty
      view={parseCatalogView(new URLSearchParams(query))}
      onChange={change}
      registerHref="/catalog-import"
    />,
    { entities },
  );
  return change;
}

describe('CatalogEmpty', () => {
  it('offers to look for the text in all kinds', async () => {
    const change = await show('q=pay&kind=api');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Look in all kinds' }),
    );
    expect(change).toHaveBeenCalledWith({
      ...noFilters,
      text: 'pay',
      kind: 'all',
    });
  });

  it('explains stars when nothing is starred', async () => {
    const change = await show('scope=starred');
    expect(
      await screen.findByText('No starred components'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show everyone’s' }),
    );
    expect(change).toHaveBeenCalledWith(noFilters);
  });

  it('tells a kind without entities from an empty catalog', async () => {
    await show('kind=api');
    expect(await screen.findByText('No APIs yet')).toBeInTheDocument();
  });

  it('offers the first step in an empty catalog', async () => {
    await show('', []);
    expect(await screen.findByText('The catalog is empty')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Register existing' }),
    ).toHaveAttribute('href', '/catalog-import');
  });
});
