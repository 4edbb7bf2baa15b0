import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEntity } from '../__testUtils__/entities';
import { renderInCatalog } from '../__testUtils__/renderInCatalog';
import { parseCatalogView } from './catalogView';
import { KindTabs } from './KindTabs';

function tabs(query: string) {
  return <KindTabs view={parseCatalogView(new URLSearchParams(query))} />;
}

describe('KindTabs', () => {
  it('marks the kind that is shown', async () => {
    await renderInCatalog(tabs('kind=system'));
    expect(
      await screen.findByRole('link', { current: 'page' }),
    ).toHaveTextContent('Systems');
  });

  it('gives a kind without a tab of its own one while it is shown', async () => {
    await renderInCatalog(tabs('kind=Squad'));
    expect(
      await screen.findByRole('link', { current: 'page' }),
    ).toHaveTextContent('squad');
  });

  it('asks for the other kinds when their menu opens', async () => {
    const entities = [anEntity(), anEntity({ kind: 'Squad', name: 'one' })];
    await renderInCatalog(tabs(''), { entities });
    await userEvent.click(
      await screen.findByRole('button', { name: 'More kinds' }),
    );
    expect(
      await screen.findByRole('menuitem', { name: 'Squad (1)' }),
    ).toHaveAttribute('href', '/?kind=squad');
    expect(screen.getByRole('menuitem', { name: 'All kinds' })).toHaveAttribute(
      'href',
      '/?kind=all',
    );
  });
});
