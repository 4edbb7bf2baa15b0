import { dialectExtensions } from './dialectExtensions';
import { expandExtensions } from './extensions';

const namesOf = (specs: Array<{ name: string }>) =>
  specs.map(({ name }) => name);

/** Of two registrations of one extension the later decides. */
function decisive(
  written: Parameters<typeof dialectExtensions>[1],
  name: string,
) {
  return expandExtensions(dialectExtensions('techdocs', written))
    .filter(spec => spec.name === name)
    .at(-1)?.options;
}

describe('dialectExtensions', () => {
  it('puts what MkDocs always has in front of what is written', () => {
    expect(
      namesOf(
        dialectExtensions('plain', [
          { name: 'admonition', options: {} },
          { name: 'toc', options: { permalink: '#' } },
        ]),
      ),
    ).toEqual(['toc', 'tables', 'fenced_code', 'admonition']);
  });

  it('keeps the written options of a built-in extension', () => {
    const [toc] = dialectExtensions('plain', [
      { name: 'toc', options: { permalink: '#' } },
    ]);
    expect(toc.options).toEqual({ permalink: '#' });
  });

  it('adds nothing else to plain MkDocs', () => {
    expect(namesOf(dialectExtensions('plain', []))).toEqual([
      'toc',
      'tables',
      'fenced_code',
    ]);
  });

  it('adds what techdocs-core adds, lists by two spaces behind pymdownx.extra', () => {
    const names = namesOf(dialectExtensions('techdocs', []));
    expect(names).toContain('mdx_truly_sane_lists');
    expect(names).toContain('gh_admonitions');
    expect(names.indexOf('mdx_truly_sane_lists')).toBeGreaterThan(
      names.indexOf('pymdownx.extra'),
    );
  });

  it.each([
    ['toc', { permalink: true }],
    ['pymdownx.tabbed', { alternate_style: true }],
    ['pymdownx.betterem', { smart_enable: 'all' }],
    ['pymdownx.highlight', { linenums: true, pygments_lang_class: true }],
    ['pymdownx.tasklist', { custom_checkbox: true }],
    ['pymdownx.snippets', {}],
  ])('gives %s the options of techdocs-core', (name, options) => {
    expect(decisive([], name)).toEqual(options);
  });

  it('puts written options over those of techdocs-core', () => {
    const options = { linenums: false, anchor_linenums: true };
    expect(
      decisive([{ name: 'pymdownx.highlight', options }], 'pymdownx.highlight'),
    ).toEqual({
      linenums: false,
      anchor_linenums: true,
      pygments_lang_class: true,
    });
  });

  it('passes written options of fences on through pymdownx.extra', () => {
    const options = { custom_fences: [{ name: 'mermaid' }] };
    expect(
      decisive(
        [{ name: 'pymdownx.superfences', options }],
        'pymdownx.superfences',
      ),
    ).toEqual(options);
  });

  it('lets emphasis be as techdocs-core wants it, whatever is written', () => {
    expect(
      decisive(
        [{ name: 'pymdownx.betterem', options: { smart_enable: 'none' } }],
        'pymdownx.betterem',
      ),
    ).toEqual({ smart_enable: 'all' });
  });

  it('restricts snippets to their base path', () => {
    expect(
      decisive(
        [{ name: 'pymdownx.snippets', options: { restrict_base_path: false } }],
        'pymdownx.snippets',
      ),
    ).toEqual({ restrict_base_path: true });
  });
});
