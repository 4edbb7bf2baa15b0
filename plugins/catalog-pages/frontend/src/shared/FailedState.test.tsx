import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FailedState } from './FailedState';

describe('FailedState', () => {
  it('offers to try again', async () => {
    const retry = jest.fn();
    render(
      <FailedState
        title="It failed"
        error={new Error('why')}
        onRetry={retry}
      />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('why');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it.each([
    Object.assign(new Error('no'), { name: 'NotAllowedError' }),
    Object.assign(new Error('no'), { statusCode: 403 }),
  ])('does not offer to repeat what is forbidden', error => {
    render(<FailedState title="It failed" error={error} onRetry={() => {}} />);
    expect(screen.getByText('You may not see this')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
