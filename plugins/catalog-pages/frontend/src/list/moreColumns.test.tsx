import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Entity } from '@backstage/catalog-model';
import { CatalogColumn, FoundRefs, WantedRefs } from '@callboard/ui';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { manyComponents } from '../__testUtils__/entities';
import { renderInCatalog } from '../__testUtils__/renderInCatalog';
import { CatalogPage } from './CatalogPage';

function aColumn(found: FoundRefs | Error) {
  const wanted: WantedRefs[] = [];
  const column: CatalogColumn = {
    id: 'level',
    label: 'Level',
    kinds: ['component'],
    width: '1fr',
    minWidth: 100,
    Cell: ({ entity }: { entity: Entity }) => (
      <span>level of {entity.metadata.name}</span>
    ),
    filter: {
      name: 'level',
      label: 'Level',
      loadValues: async () => [{ value: 'gold', name: 'Gold' }],
      async findRefs(_apis, asked) {
        wanted.push(asked);
        if (found instanceof Error) {
          throw found;
        }
        return found;
      },
    },
  };
  return { columns: [column], wanted };
}

const two = ['component:default/item-001', 'component:default/item-003'];
const some = { refs: two, isComplete: true };

function widen(isWide: boolean) {
  window.matchMedia = (query: string) =>
    ({
      matches: query.includes('width >=') && isWide,
      media: query,
      addEventListener() {},
      removeEventListener() {},
      addListener() {},
      removeListener() {},
    }) as unknown as MediaQueryList;
}

describe('columns of other domains', () => {
  const { matchMedia } = window;
  afterEach(() => {
    window.matchMedia = matchMedia;
  });

  it('stand before the tags, for kinds that have them', async () => {
    widen(true);
    const { columns, wanted } = aColumn(some);
    await renderInCatalog(<CatalogPage columns={columns} />, {
      entities: manyComponents(2),
    });
    expect(await screen.findByText('level of item-001')).toBeInTheDocument();
    const heads = screen
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent);
    expect(heads.slice(-3)).toEqual(['Level', 'Tags', 'Star']);
    expect(wanted).toEqual([]);
  });

  it('are left out where there is no room', async () => {
    widen(false);
    const { columns } = aColumn(some);
    await renderInCatalog(<CatalogPage columns={columns} />, {
      entities: manyComponents(2),
    });
    expect(await screen.findByText('item-001')).toBeInTheDocument();
    expect(screen.queryByText('level of item-001')).toBeNull();
  });

  it('are not for other kinds', async () => {
    widen(true);
    const { columns, wanted } = aColumn(some);
    await renderInCatalog(<CatalogPage columns={columns} />, {
      path: '/?kind=system&level=gold',
    });
    await screen.findByRole('heading', { name: 'Catalog' });
    expect(screen.queryByRole('columnheader', { name: 'Level' })).toBeNull();
    expect(wanted).toEqual([]);
  });
});

describe('filters of other domains', () => {
  it('narrow the list, its count, and its pages', async () => {
    const { columns, wanted } = aColumn(some);
    await renderInCatalog(<CatalogPage columns={columns} />, {
      entities: manyComponents(5),
      path: '/?type=service&level=gold',
    });
    expect(await screen.findByText('item-003')).toBeInTheDocument();
    expect(screen.queryByText('item-002')).toBeNull();
    expect(screen.getAllByText('1–2 of 2').length).toBeGreaterThan(0);
    expect(wanted).toEqual([
      { values: ['gold'], kind: 'component', types: ['service'], owners: [] },
    ]);
  });

  it('are chosen like any other, and kept in the address', async () => {
    const { columns } = aColumn(some);
    await renderInCatalog(<CatalogPage columns={columns} />, {
      entities: manyComponents(5),
    });
    await screen.findByText('item-002');
    await userEvent.click(await screen.findByRole('button', { name: /Level/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Gold' }));
    await waitFor(() => expect(screen.queryByText('item-002')).toBeNull());
    expect(screen.getByLabelText('Address')).toHaveTextContent('/?level=gold');
  });

  it('show an empty list without asking the catalog', async () => {
    const { columns } = aColumn({ refs: [], isComplete: true });
    const catalog = catalogApiMock({ entities: manyComponents(5) });
    const queries = jest.spyOn(catalog, 'queryEntities');
    await renderInCatalog(<CatalogPage columns={columns} />, {
      catalog,
      path: '/?level=gold',
    });
    expect(
      await screen.findByRole('button', { name: 'Clear filters' }),
    ).toBeInTheDocument();
    expect(queries).not.toHaveBeenCalled();
  });

  it('say when they looked at a part only', async () => {
    const { columns } = aColumn({ refs: two, isComplete: false });
    await renderInCatalog(<CatalogPage columns={columns} />, {
      entities: manyComponents(5),
      path: '/?level=gold',
    });
    expect(
      await screen.findByText(/Only the first 2 entities that fit this filter/),
    ).toBeInTheDocument();
  });

  it('say when they failed', async () => {
    const { columns } = aColumn(new Error('scorecards are away'));
    await renderInCatalog(<CatalogPage columns={columns} />, {
      entities: manyComponents(5),
      path: '/?level=gold',
    });
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText(/scorecards are away/)).toBeInTheDocument();
  });
});
