import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { JsonValue } from '@backstage/types';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ParamField } from './paramFields';
import { ParamInput } from './ParamInput';

function renderInput(field: Partial<ParamField>, initial?: JsonValue) {
  const given: (JsonValue | undefined)[] = [];
  function Input() {
    const [value, setValue] = useState<JsonValue | undefined>(initial);
    return (
      <ParamInput
        field={{ name: 'value', kind: 'text', isRequired: false, ...field }}
        value={value}
        onChange={next => {
          given.push(next);
          setValue(next);
        }}
      />
    );
  }
  renderInTestApp(<Input />);
  return given;
}

describe('ParamInput', () => {
  it('gives text, and nothing when the field is empty', async () => {
    const given = renderInput({}, 'a');
    const field = await screen.findByRole('textbox', { name: 'value' });
    await userEvent.type(field, 'b');
    expect(given.at(-1)).toBe('ab');
    await userEvent.clear(field);
    expect(given.at(-1)).toBeUndefined();
  });

  it('gives numbers as numbers', async () => {
    const given = renderInput({ kind: 'number' });
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'value' }),
      '42',
    );
    expect(given.at(-1)).toBe(42);
  });

  it('gives yes and no as booleans', async () => {
    const given = renderInput({ kind: 'boolean' });
    await userEvent.click(await screen.findByRole('button', { name: /value/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'false' }));
    expect(given).toEqual([false]);
  });

  it('offers the choices of a list of known values', async () => {
    const given = renderInput({ kind: 'list', choices: ['low', 'high'] });
    await userEvent.click(await screen.findByRole('button', { name: /value/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'high' }));
    expect(given).toEqual([['high']]);
  });

  it('takes a single value for the list that it stands for', async () => {
    renderInput({ kind: 'list' }, '$ownershipRefs');
    expect(
      await screen.findByRole('button', {
        name: 'Remove The person and their groups',
      }),
    ).toBeVisible();
  });

  it('takes JSON, or words without quotes', async () => {
    const given = renderInput({ kind: 'json' }, { a: 1 });
    const field = await screen.findByRole('textbox', { name: 'value' });
    expect(field).toHaveValue('{"a":1}');
    await userEvent.clear(field);
    await userEvent.type(field, '12');
    expect(given.at(-1)).toBe(12);
    await userEvent.type(field, ' carrots');
    expect(given.at(-1)).toBe('12 carrots');
  });
});
