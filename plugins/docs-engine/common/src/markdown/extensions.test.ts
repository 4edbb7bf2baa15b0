import { expandExtensions, isKnownExtension } from './extensions';
import { toHtml } from './__testUtils__/toHtml';

describe('extensions', () => {
  it.each([
    'tables',
    'markdown.extensions.tables',
    'markdown.extensions.tables:TableExtension',
    'extra',
    'pymdownx.extra',
  ])('knows %s', name => {
    expect(isKnownExtension(name)).toBe(true);
  });

  it.each(['nope', 'pymdownx.nope', 'toString', ''])(
    'does not know %j',
    name => {
      expect(isKnownExtension(name)).toBe(false);
    },
  );

  it('leaves out what it does not know', () => {
    expect(toHtml('a', 'nope')).toBe('<p>a</p>');
  });

  it('gives options to the parts of a composite', () => {
    const specs = expandExtensions([
      {
        name: 'markdown.extensions.extra',
        options: {
          'markdown.extensions.footnotes': { PLACE_MARKER: 'x' },
          tables: { use_align_attribute: true },
        },
      },
    ]);
    const options = new Map(specs.map(spec => [spec.name, spec.options]));
    expect(options.get('footnotes')).toEqual({ PLACE_MARKER: 'x' });
    expect(options.get('tables')).toEqual({ use_align_attribute: true });
    expect(options.get('abbr')).toEqual({});
  });
});
