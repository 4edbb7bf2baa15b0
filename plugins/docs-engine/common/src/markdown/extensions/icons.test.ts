import { iconElement } from './icons';

const store = (html: string) => html;

describe('iconElement', () => {
  it('draws an icon of Material Design with a name for readers of the screen', () => {
    const icon = iconElement('material-account-box', store);
    expect(icon?.tag).toBe('span');
    expect(icon?.attributes.get('class')).toBe('twemoji');
    expect(icon?.text).toContain('aria-label="account box"');
    expect(icon?.text).toMatch(/<path d="M[^"]{20,}"\/>/);
  });

  it('draws the same neutral shape for icons that it has not', () => {
    const shape = (name: string) =>
      iconElement(name, store)?.text.replace(/aria-label="[^"]*"/, '');
    expect(shape('fontawesome-brands-github')).toBe(shape('octicons-tag-16'));
    expect(shape('material-no-such-icon')).toBe(shape('simple-git'));
    expect(shape('material-check')).not.toBe(shape('simple-git'));
  });

  it.each(['smile', 'material', 'material-', 'a-material-account', 'x"y'])(
    'takes %s for no icon',
    name => {
      expect(iconElement(name, store)).toBeUndefined();
    },
  );
});
