import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TagList } from './TagList';

describe('TagList', () => {
  it('renders nothing without tags', () => {
    const { container } = render(<TagList tags={[]} />);
    expect(container).toBeEmptyDOMElement();
  });

  it('shows every tag when only one would be hidden', () => {
    render(<TagList tags={['a', 'b', 'c', 'd']} max={3} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(4);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('puts the rest behind "+n", named for screen readers', () => {
    render(<TagList tags={['a', 'b', 'c', 'd', 'e']} max={2} />);
    expect(
      screen.getByRole('button', { name: '3 more: c, d, e' }),
    ).toHaveTextContent('+3');
  });

  it('names the rest when the "+n" gets the keyboard focus', async () => {
    render(<TagList tags={['a', 'b', 'c', 'd']} max={2} />);
    await userEvent.tab();
    expect(await screen.findByRole('tooltip')).toHaveTextContent('c, d');
  });
});
