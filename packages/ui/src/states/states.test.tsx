import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describeError } from './describeError';
import { EmptyState } from './EmptyState';
import { ErrorState } from './ErrorState';
import { ForbiddenState } from './ForbiddenState';

describe('EmptyState', () => {
  it('says what the place is for and offers a step', () => {
    render(
      <EmptyState
        title="Nothing starred yet"
        action={<a href="/catalog">Browse</a>}
      >
        Stars keep things at hand.
      </EmptyState>,
    );
    expect(screen.getByText('Nothing starred yet')).toBeInTheDocument();
    expect(screen.getByText('Stars keep things at hand.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Browse' })).toBeInTheDocument();
  });
});

describe('ErrorState', () => {
  it('is announced, says why, and tries again when asked', async () => {
    const retry = jest.fn();
    render(
      <ErrorState
        title="The catalog could not be loaded"
        error={new Error('The database does not answer')}
        onRetry={retry}
      />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The database does not answer',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('offers no retry where none helps, and the id for support', () => {
    render(
      <ErrorState title="Broken" error={{ message: 'no', id: 'f00-1' }} />,
    );
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText('f00-1')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Copy error id' }),
    ).toBeInTheDocument();
  });
});

describe('ForbiddenState', () => {
  it('says whom to ask unless told better', () => {
    const { rerender } = render(<ForbiddenState title="Closed" />);
    expect(screen.getByText(/Ask the platform team/)).toBeInTheDocument();
    rerender(<ForbiddenState title="Closed">Ask the owner.</ForbiddenState>);
    expect(screen.getByText('Ask the owner.')).toBeInTheDocument();
  });
});

describe('describeError', () => {
  it('prefers the words of the server', () => {
    expect(
      describeError({
        message: 'Request failed with 409',
        body: { error: { message: 'The name is taken' } },
        response: { headers: new Headers({ 'x-request-id': 'r-7' }) },
      }),
    ).toEqual({ message: 'The name is taken', id: 'r-7' });
  });

  it.each([[undefined], [null], [7]])('has nothing to say about %s', error => {
    expect(describeError(error)).toEqual({});
  });
});
