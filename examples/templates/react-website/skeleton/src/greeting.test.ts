import { expect, test } from 'vitest';
import { greet } from './greeting';

test('greets by name', () => {
  expect(greet('Ada')).toBe('Hello, Ada!');
});

test('greets everybody when the name is blank', () => {
  expect(greet('  ')).toBe('Hello, world!');
});
