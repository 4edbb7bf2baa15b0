import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ValuesField } from './ValuesField';

const offers = [{ value: '$currentUser', label: 'The person' }];

function Field({ initial = [] as string[] }) {
  const [values, setValues] = useState(initial);
  return (
    <>
      <ValuesField
        label="Kinds"
        values={values}
        offers={offers}
        onChange={setValues}
      />
      <output>{values.join('|')}</output>
    </>
  );
}

describe('ValuesField', () => {
  it('adds with Enter and with the button, several at commas, none twice', async () => {
    renderInTestApp(<Field />);
    const field = await screen.findByRole('textbox', { name: 'Kinds' });
    await userEvent.type(field, 'API{Enter}');
    await userEvent.type(field, 'System, API,  Group');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText('API|System|Group')).toBeInTheDocument();
    expect(field).toHaveValue('');
  });

  it('adds what was typed when the field is left', async () => {
    renderInTestApp(<Field />);
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Kinds' }),
      'API',
    );
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Remove API' })).toBeVisible();
  });

  it('offers values with a meaning until they are chosen', async () => {
    renderInTestApp(<Field />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'The person' }),
    );
    expect(screen.getByText('$currentUser')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'The person' })).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove The person' }),
    );
    expect(screen.getByRole('button', { name: 'The person' })).toBeVisible();
  });
});
