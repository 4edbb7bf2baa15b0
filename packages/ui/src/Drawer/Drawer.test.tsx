import { Select } from '@backstage/ui';
import { render, screen } from '@testing-library/react';
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

  it('is a dialog with its title, closed by its button and by Escape', async () => {
    const close = jest.fn();
    render(
      <Drawer isOpen onClose={close} title="Filters">
        body
      </Drawer>,
    );
    expect(screen.getByRole('dialog', { name: 'Filters' })).toHaveTextContent(
      'body',
    );

    await userEvent.click(screen.getByText('body'));
    expect(close).not.toHaveBeenCalled();

    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(close).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Escape}');
    expect(close).toHaveBeenCalledTimes(2);
  });

  it('lets a select inside it open its list', async () => {
    const choose = jest.fn();
    render(
      <Drawer isOpen onClose={() => {}} title="Filters">
        <Select
          label="Kind"
          onChange={choose}
          options={[
            { value: 'api', label: 'API' },
            { value: 'system', label: 'System' },
          ]}
        />
      </Drawer>,
    );
    await userEvent.click(screen.getByRole('button', { name: /Kind/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'System' }),
    );
    expect(choose).toHaveBeenCalledWith('system');
  });
});
