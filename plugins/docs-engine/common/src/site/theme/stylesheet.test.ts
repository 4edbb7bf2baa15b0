import { stylesheet } from './stylesheet';

describe('stylesheet', () => {
  const { css, path } = stylesheet;

  it('has a name that changes with its content', () => {
    expect(path).toMatch(/^assets\/stylesheets\/main\.[0-9a-f]{8}\.min\.css$/);
  });

  it('closes what it opens', () => {
    const plain = css.replace(/url\('[^']*'\)/g, '').replace(/"[^"]*"/g, '');
    const depth = [...plain].reduce(
      (open, char) => open + Number(char === '{') - Number(char === '}'),
      0,
    );
    expect(depth).toBe(0);
  });

  it('loads nothing', () => {
    expect(css).not.toMatch(/@import|@font-face|url\((?!'data:image\/svg)/);
  });

  it('knows twenty tabs of a set', () => {
    expect(css).toContain(
      'input:nth-child(20):checked~.tabbed-content>:nth-child(20)',
    );
  });

  it.each([
    'note',
    'abstract',
    'info',
    'tip',
    'success',
    'question',
    'warning',
    'failure',
    'danger',
    'bug',
    'example',
    'quote',
  ])('takes the icon of %s from the reader and has its own', type => {
    expect(css).toContain(`mask-image:var(--md-admonition-icon--${type})`);
    expect(css).toContain(
      `--md-admonition-icon--${type}:url('data:image/svg+xml`,
    );
  });
});
