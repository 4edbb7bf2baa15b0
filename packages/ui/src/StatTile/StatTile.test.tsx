import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { StatTile } from './StatTile';

describe('StatTile', () => {
  it('shows the number, its name and its change', () => {
    render(<StatTile label="Components" value={40} change="+3 this week" />);
    expect(screen.getByText('Components')).toBeInTheDocument();
    expect(screen.getByText('40')).toBeInTheDocument();
    expect(screen.getByText('+3 this week')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('leads to the list behind the number', () => {
    render(
      <MemoryRouter>
        <StatTile label="APIs" value={20} href="/catalog?kind=api" />
      </MemoryRouter>,
    );
    expect(screen.getByRole('link', { name: /^APIs ?20$/ })).toHaveAttribute(
      'href',
      '/catalog?kind=api',
    );
  });

  it('shows no value while it is loading', () => {
    render(<StatTile label="APIs" value={20} isPending />);
    expect(screen.queryByText('20')).not.toBeInTheDocument();
  });
});
