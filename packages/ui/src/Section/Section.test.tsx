import { render, screen } from '@testing-library/react';
import { Section } from './Section';
import { SkeletonRows } from './SkeletonRows';

describe('Section', () => {
  it('is a region named by its title, with an action', () => {
    render(
      <Section title="Starred" action={<a href="/all">See all</a>}>
        list
      </Section>,
    );
    expect(screen.getByRole('region', { name: 'Starred' })).toHaveTextContent(
      'list',
    );
    expect(screen.getByRole('link', { name: 'See all' })).toBeInTheDocument();
  });
});

describe('SkeletonRows', () => {
  it('tells screen readers what is loading', () => {
    render(<SkeletonRows label="Loading starred entities" rows={2} />);
    expect(
      screen.getByRole('status', { name: 'Loading starred entities' }),
    ).toHaveAttribute('aria-busy', 'true');
  });
});
