import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEntity, manyComponents } from '../__testUtils__/entities';
import { renderInCatalog } from '../__testUtils__/renderInCatalog';
import { RelationSection } from './RelationSection';

const parts = { title: 'Components', relation: 'hasPart', kind: 'component' };

function aSystem(names: string[]) {
  return anEntity({
    kind: 'System',
    name: 'shop',
    relations: names.map(name => ['hasPart', `component:default/${name}`]),
  });
}

describe('RelationSection', () => {
  it('lists what a relation leads to and links to the whole list', async () => {
    const entities = manyComponents(2);
    await renderInCatalog(
      <RelationSection entity={aSystem(['item-001'])} list={parts} />,
      { entities },
    );
    const section = await screen.findByRole('region', {
      name: 'Components (1)',
    });
    expect(await within(section).findByText('item-001')).toBeInTheDocument();
    expect(
      within(section).getByRole('link', { name: 'Open in the catalog' }),
    ).toHaveAttribute('href', '/catalog?partOf=system%3Adefault%2Fshop');
  });

  it('names what the catalog does not know', async () => {
    await renderInCatalog(
      <RelationSection entity={aSystem(['gone'])} list={parts} />,
    );
    const row = await screen.findByRole('row', { name: /gone/ });
    expect(row).toHaveTextContent('Not in the catalog');
  });

  it('shows a long list in part first', async () => {
    const entities = manyComponents(20);
    const names = entities.map(({ metadata }) => metadata.name);
    await renderInCatalog(
      <RelationSection entity={aSystem(names)} list={parts} />,
      { entities },
    );
    expect(await screen.findByText('item-008')).toBeInTheDocument();
    expect(screen.queryByText('item-009')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show all 20' }));
    expect(screen.getByText('item-020')).toBeInTheDocument();
  });

  it('is left out without relations, unless it has something to say then', async () => {
    await renderInCatalog(
      <>
        <RelationSection entity={aSystem([])} list={parts} />
        <RelationSection
          entity={aSystem([])}
          list={{ ...parts, title: 'Other' }}
          empty="Nothing yet"
        />
      </>,
    );
    expect(
      await screen.findByRole('region', { name: 'Other' }),
    ).toHaveTextContent('Nothing yet');
    expect(screen.queryByText(/Components/)).not.toBeInTheDocument();
  });
});
