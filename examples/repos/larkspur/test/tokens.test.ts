import assert from 'node:assert/strict';
import { test } from 'node:test';
import { color, contrast, pairs, space, toCss } from '../src/index.ts';

for (const mode of ['light', 'dark'] as const) {
  for (const [text, background] of pairs) {
    test(`${mode}: ${text} can be read on ${background}`, () => {
      const ratio = contrast(color[mode][text] ?? '', color[mode][background] ?? '');
      assert.ok(ratio >= 4.5, `contrast is ${ratio.toFixed(2)}`);
    });
  }
}

test('both modes have the same tokens', () => {
  assert.deepEqual(Object.keys(color.light), Object.keys(color.dark));
});

test('black on white is 21', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
});

test('the CSS has a variable for every token', () => {
  const css = toCss(color, space);
  assert.match(css, /--lark-color-action: #2f6b3a;/);
  assert.match(css, /--lark-space-4: 16px;/);
  assert.match(css, /prefers-color-scheme: dark/);
});

test('a colour that is none is refused by name', () => {
  assert.throws(() => contrast('green', '#ffffff'), /green is not a colour/);
});
