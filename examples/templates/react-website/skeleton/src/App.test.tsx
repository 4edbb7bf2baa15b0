import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { App } from './App';

afterEach(cleanup);

test('greets whoever types a name', () => {
  render(<App />);
  expect(screen.getByRole('status').textContent).toBe('Hello, world!');
  fireEvent.change(screen.getByLabelText('Your name'), {
    target: { value: 'Ada' },
  });
  expect(screen.getByRole('status').textContent).toBe('Hello, Ada!');
});
