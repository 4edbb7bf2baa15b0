import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Drawer } from './Drawer';

describe('Drawer', () => {
  it('is not there while closed', () => {
    render(
      <Drawer isOpen={false} onClose={() => {}} title="Filters">
        body
      </Drawer>,
    );
    expect(screen.queryByText('body')).not.toBeInTheDocument();
  });

  it('is a dialog with its title, closed by button, Escape and backdrop', async () => {
    const close = jest.fn();
    render(
      <Drawer isOpen onClose={close} title="Filters">
        body
      </Drawer>,
    );
    const dialog = screen.getByRole('dialog', { name: 'Filters' });
    expect(dialog).toHaveTextContent('body');

    await userEvent.click(screen.getByText('body'));
    expect(close).not.toHaveBeenCalled();

    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    fireEvent(dialog, new Event('cancel'));
    fireEvent.click(dialog);
    expect(close).toHaveBeenCalledTimes(3);
  });
});
