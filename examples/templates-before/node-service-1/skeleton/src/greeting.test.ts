import assert from 'node:assert/strict';
import { test } from 'node:test';
import { greet } from './greeting.ts';

test('greets by name', () => {
  assert.equal(greet('Ada'), 'Hello, Ada!');
});

test('greets everybody when the name is missing or blank', () => {
  assert.equal(greet(), 'Hello, world!');
  assert.equal(greet('  '), 'Hello, world!');
});
