import { readCustomFences, renderCustomFence } from './customFence';
import type { CustomFence } from './customFence';
import type { Fence } from './scanFences';

describe('readCustomFences', () => {
  it.each([
    ['pymdownx.superfences.fence_code_format', 'code'],
    ['!!python/name:pymdownx.superfences.fence_div_format', 'div'],
    ['pymdownx.arithmatex.fence_generic_format', 'math'],
    ['mermaid2.fence_mermaid', 'code'],
    [undefined, 'code'],
    [{ some: 'thing' }, 'code'],
  ])('takes the format %j for %s', (format, expected) => {
    expect(readCustomFences([{ name: 'x', class: 'y', format }])).toEqual([
      { name: 'x', className: 'y', format: expected },
    ]);
  });

  it.each([undefined, 'x', {}, [1, null, { class: 'x' }, { name: 2 }]])(
    'finds none in %j',
    value => {
      expect(readCustomFences(value)).toEqual([]);
    },
  );
});

describe('renderCustomFence', () => {
  const fence: Fence = {
    prefix: '',
    code: 'a < "b"',
    source: '',
    lines: '',
    header: {
      language: 'x',
      classes: ['c'],
      id: 'd',
      options: new Map([['e', '"f"']]),
      braced: true,
    },
  };
  const kind = (format: CustomFence['format']) => ({
    name: 'x',
    className: 'y',
    format,
  });

  it('writes code', () => {
    expect(renderCustomFence(kind('code'), fence, false)).toBe(
      '<pre id="d" class="y c"><code>a &lt; &quot;b&quot;</code></pre>',
    );
  });

  it('writes a block with the attributes of its header', () => {
    expect(renderCustomFence(kind('div'), fence, true)).toBe(
      '<div id="d" class="y c" e="&quot;f&quot;">a &lt; &quot;b&quot;</div>',
    );
  });
});
