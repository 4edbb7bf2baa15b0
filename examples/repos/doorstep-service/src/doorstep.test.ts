import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instructionsFor } from './doorstep.ts';

test('says how to get up', () => {
  const door = { floor: 3, hasLift: false, hasDog: true };
  assert.deepEqual(instructionsFor(door), [
    'Walk up 3 floors',
    'Ring once and step back: there is a dog',
  ]);
  assert.deepEqual(instructionsFor({ ...door, hasLift: true, hasDog: false }), [
    'Take the lift to floor 3',
  ]);
});

test('has nothing to say of a door at the street', () => {
  const door = { floor: 0, hasLift: false, hasDog: false };
  assert.deepEqual(instructionsFor(door), []);
});
