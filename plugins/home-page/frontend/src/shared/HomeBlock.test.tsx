import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HomeBlock } from './HomeBlock';
import { Loaded } from './useLoad';

function renderBlock(content: Loaded<string>) {
  return render(
    <HomeBlock title="Starred" what="starred entities" content={content}>
      {value => <p>{value}</p>}
    </HomeBlock>,
  );
}

describe('HomeBlock', () => {
  it('keeps its place while loading', () => {
    renderBlock({ reload: () => {} });
    expect(
      screen.getByRole('heading', { name: 'Starred' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('status', { name: 'Loading starred entities' }),
    ).toBeInTheDocument();
  });

  it('shows the value', () => {
    renderBlock({ value: 'Checkout', reload: () => {} });
    expect(screen.getByText('Checkout')).toBeInTheDocument();
  });

  it('says what failed and tries again', async () => {
    const reload = jest.fn();
    renderBlock({ error: new Error('No connection'), reload });
    expect(screen.getByRole('alert')).toHaveTextContent(
      /Starred entities could not be loaded.*No connection/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(reload).toHaveBeenCalled();
  });
});
