import { render, screen } from '@testing-library/react';
import { LevelBadge } from './LevelBadge';
import { Status, StatusBadge } from './StatusBadge';

describe('StatusBadge', () => {
  it.each<Status>(['good', 'warn', 'bad', 'info', 'running', 'neutral'])(
    'shows %s as an icon beside the word',
    status => {
      const { container } = render(
        <StatusBadge status={status}>Deployed</StatusBadge>,
      );
      expect(screen.getByText('Deployed')).toHaveAttribute(
        'data-status',
        status,
      );
      expect(container.querySelectorAll('svg[aria-hidden]')).toHaveLength(1);
    },
  );
});

describe('LevelBadge', () => {
  it('names the level and keeps a rank beyond the scale at its end', () => {
    render(<LevelBadge level="Platinum" rank={9} />);
    expect(screen.getByText('Platinum')).toHaveAttribute('data-rank', '3');
  });

  it('shows that nothing has been reached yet', () => {
    render(<LevelBadge level="No level" rank={0} />);
    expect(screen.getByText('No level')).toHaveAttribute('data-rank', '0');
  });
});
