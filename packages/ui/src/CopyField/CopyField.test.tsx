import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CopyField } from './CopyField';

describe('CopyField', () => {
  it('puts the value on the clipboard and says so', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    render(
      <CopyField label="Clone address" value="http://host/org/repo.git" />,
    );
    await user.click(
      screen.getByRole('button', { name: 'Copy clone address' }),
    );
    expect(writeText).toHaveBeenCalledWith('http://host/org/repo.git');
    expect(screen.getByRole('status')).toHaveTextContent('Copied');
  });

  it('says what to do when the browser refuses', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('not allowed'));
    render(<CopyField label="Id" value="42" />);
    await user.click(screen.getByRole('button', { name: 'Copy id' }));
    expect(screen.getByRole('status')).toHaveTextContent('Not copied');
  });
});
