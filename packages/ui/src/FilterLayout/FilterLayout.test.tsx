import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FilterLayout } from './FilterLayout';

function screenIsNarrow(narrow: boolean) {
  window.matchMedia = query =>
    ({
      matches: narrow,
      media: query,
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList;
}

describe('FilterLayout', () => {
  it('puts the filters beside the list on a wide screen', async () => {
    screenIsNarrow(false);
    const clear = jest.fn();
    render(
      <FilterLayout filters={<p>Kind</p>} activeCount={1} onClear={clear}>
        rows
      </FilterLayout>,
    );
    const side = screen.getByRole('complementary', { name: 'Filters' });
    expect(side).toHaveTextContent('Kind');
    await userEvent.click(
      within(side).getByRole('button', { name: 'Clear filters' }),
    );
    expect(clear).toHaveBeenCalled();
  });

  it('puts them in a drawer on a phone and says how many are set', async () => {
    screenIsNarrow(true);
    render(
      <FilterLayout filters={<p>Kind</p>} activeCount={2}>
        rows
      </FilterLayout>,
    );
    expect(screen.queryByText('Kind')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Filters (2)' }));
    expect(screen.getByRole('dialog', { name: 'Filters' })).toHaveTextContent(
      'Kind',
    );
  });
});
