import { DiagramBlock } from './DiagramBlock';

function aPage(html: string): HTMLElement {
  document.body.innerHTML = `<article>${html}</article>`;
  return document.querySelector('article > *') as HTMLElement;
}

const svg = '<svg><title>Flow</title><g/></svg>';

describe('DiagramBlock', () => {
  it('draws the code, without the button that the reader adds', async () => {
    const draw = jest.fn(async () => svg);
    const source = aPage(
      '<pre class="mermaid"><button>Copy</button><code>graph LR\n a--&gt;b</code></pre>',
    );
    await new DiagramBlock(source).show('light', draw);
    expect(draw).toHaveBeenCalledWith('graph LR\n a-->b');
    expect(source).not.toBeVisible();
    const drawing = document.querySelector('svg');
    expect(drawing).toHaveAttribute('role', 'img');
    expect(drawing).toHaveAccessibleName('Flow');
  });

  it('draws again for another theme only', async () => {
    const draw = jest.fn(async () => '<svg></svg>');
    const block = new DiagramBlock(aPage('<pre class="mermaid">a</pre>'));
    await block.show('light', draw);
    await block.show('light', draw);
    expect(draw).toHaveBeenCalledTimes(1);
    await block.show('dark', draw);
    expect(draw).toHaveBeenCalledTimes(2);
    expect(document.querySelectorAll('svg')).toHaveLength(1);
    expect(document.querySelector('svg')).toHaveAccessibleName('Diagram');
  });

  it('does not show the drawing of a theme that has passed', async () => {
    const block = new DiagramBlock(aPage('<pre class="mermaid">a</pre>'));
    let finish: (svg: string) => void = () => {};
    const slow = block.show(
      'light',
      () =>
        new Promise<string>(resolve => {
          finish = resolve;
        }),
    );
    await block.show('dark', async () => '<svg id="dark"></svg>');
    finish('<svg id="light"></svg>');
    await slow;
    expect(document.querySelector('svg')?.id).toBe('dark');
  });

  it('shows the source and the reason when it cannot be drawn', async () => {
    const source = aPage('<pre class="mermaid"><code>graph <b>x</code></pre>');
    await new DiagramBlock(source).show('light', async () => {
      throw new Error('Parse error on line 1:\n<img src=x onerror=alert(1)>');
    });
    expect(source).toBeVisible();
    expect(document.querySelector('[role=alert]')).toHaveTextContent(
      /^This diagram could not be drawn: Parse error on line 1$/,
    );
  });
});
