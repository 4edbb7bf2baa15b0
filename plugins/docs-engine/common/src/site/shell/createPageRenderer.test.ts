import { Parser } from 'htmlparser2';
import { compileSite } from '../__testUtils__/compileSite';
import { stylesheet } from '../theme/stylesheet';

const demo = {
  'mkdocs.yml': `site_name: 'My <b>site</b> & <x>'
site_description: About "it"
repo_url: https://github.com/a/b
nav:
  - Start: index.md
  - Guide:
      - guide/one.md
      - Deeper:
          - guide/two.md
  - Out: https://example.com
`,
  'docs/index.md': '# Start\n\n## Links\n\ntext\n',
  'docs/guide/one.md': 'no heading\n',
  'docs/guide/two.md': '# Two\n\n## Set up\n\n### Deeper\n\n## Title\n',
};

/** All opening tags, as `name` and attributes. */
function tags(html: string) {
  const found: Array<{ name: string; attributes: Record<string, string> }> = [];
  const parser = new Parser({
    onopentag: (name, attributes) => found.push({ name, attributes }),
  });
  parser.end(html);
  return found;
}

const one = (html: string, name: string, wanted: Record<string, string>) =>
  tags(html).find(
    tag =>
      tag.name === name &&
      Object.entries(wanted).every(
        ([key, value]) => tag.attributes[key] === value,
      ),
  )?.attributes;

describe('createPageRenderer', () => {
  const { html, renderer } = compileSite(demo);
  const page = html('guide/two.md');

  it('links its one stylesheet by the only name that the reader keeps', () => {
    const links = tags(page).filter(({ name }) => name === 'link');
    expect(links).toHaveLength(1);
    expect(links[0].attributes.href).toBe(`../../${stylesheet.path}`);
    expect(stylesheet.path).toMatch(/main\.[0-9a-f]{8}\.min\.css$/);
  });

  // What the reader and the stock addons look for.
  it.each([
    [
      'input',
      { id: '__drawer', 'data-md-toggle': 'drawer', class: 'md-toggle' },
    ],
    ['label', { for: '__drawer', class: 'md-header__button md-icon' }],
    ['main', { 'data-md-component': 'main' }],
    ['div', { 'data-md-component': 'content', class: 'md-content' }],
    ['div', { 'data-md-component': 'sidebar', 'data-md-type': 'navigation' }],
    ['div', { 'data-md-component': 'sidebar', 'data-md-type': 'toc' }],
    [
      'a',
      {
        title: 'Edit this page',
        href: 'https://github.com/a/b/edit/master/docs/guide/two.md',
      },
    ],
    ['article', { class: 'md-content__inner md-typeset' }],
    ['footer', { class: 'md-footer' }],
    ['input', { id: '__nav_2_2', type: 'checkbox', checked: '' }],
    ['label', { for: '__nav_2_2', class: 'md-nav__link' }],
    ['li', { class: 'md-nav__item md-nav__item--active md-nav__item--nested' }],
  ])('holds <%s> with %j', (name, wanted) => {
    expect(one(page, name, wanted)).toBeDefined();
  });

  it('leads to the pages before and after', () => {
    expect(one(page, 'a', { rel: 'prev' })?.href).toBe('../one/');
    expect(one(page, 'a', { rel: 'next' })).toBeUndefined();
    expect(one(html('index.md'), 'a', { rel: 'next' })?.href).toBe(
      'guide/one/',
    );
  });

  it('draws the table of contents below the title', () => {
    const links = tags(page)
      .filter(({ attributes }) => attributes.class === 'md-nav__link')
      .map(({ attributes }) => attributes.href);
    expect(links).toContain('#set-up');
    expect(links).not.toContain('#two');
  });

  it('names the headings whose ids the reader removes', () => {
    expect(one(page, 'main', {})?.['data-md-headings']).toBe(
      '0:two 2:deeper 3:title',
    );
    expect(one(html('guide/one.md'), 'main', {})).not.toHaveProperty(
      'data-md-headings',
    );
  });

  it('gives a page without a heading its title', () => {
    expect(html('guide/one.md')).toContain('<h1>One</h1>');
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  it('lets no text of the configuration become markup', () => {
    expect(page).toContain('My site &amp; &lt;x&gt;');
    expect(page).toContain('content="About &quot;it&quot;"');
    expect(page).not.toContain('<b>site');
  });

  it('hides what the page does without', () => {
    const { html: draw } = compileSite({
      'docs/index.md': '---\nhide: [navigation, footer]\n---\n# A\n',
      'docs/b.md': '# B\n',
    });
    const sidebar = { 'data-md-component': 'sidebar' };
    const nav = { ...sidebar, 'data-md-type': 'navigation', hidden: '' };
    const toc = { ...sidebar, 'data-md-type': 'toc', hidden: '' };
    expect(one(draw('index.md'), 'div', nav)).toBeDefined();
    expect(one(draw('index.md'), 'div', toc)).toBeUndefined();
    expect(one(draw('index.md'), 'footer', {})).toBeUndefined();
    expect(one(draw('b.md'), 'div', nav)).toBeUndefined();
  });

  it('has a page for what is not found', () => {
    expect(renderer.notFound()).toContain('<h1>404 - Not found</h1>');
  });

  it('has a redirect that the reader follows', () => {
    const redirect = renderer.redirect({
      output: 'a/index.html',
      target: '../b/?x="1"',
    });
    expect(one(redirect, 'meta', { 'http-equiv': 'refresh' })?.content).toBe(
      '0; url=../b/?x="1"',
    );
  });

  it('has a start page that lists the navigation', () => {
    expect(renderer.start()).toContain('href="guide/one/"');
  });
});

describe('the navigation of a large site', () => {
  function site(pages: number, folders: number) {
    const files: Record<string, string> = { 'docs/index.md': '# Home' };
    for (let at = 0; at < pages; at++) {
      files[`docs/f${at % folders}/p${at}.md`] = `# P${at}`;
    }
    return compileSite(files, { fullNavigationUpTo: 50 });
  }

  it('is whole up to the threshold', () => {
    const { html } = site(40, 4);
    expect(
      html('f0/p0.md').match(/class="md-nav__item/g)?.length,
    ).toBeGreaterThan(40);
  });

  it.each([1, 20, 500])(
    'does not grow with the pages, in %s folders',
    folders => {
      const sizes = [1000, 2000].map(pages => {
        const { html } = site(pages, folders);
        return html('f0/p0.md').length;
      });
      expect(sizes[1]).toBeLessThan(sizes[0] * 1.1);
    },
  );

  it('leads to what it leaves out', () => {
    const html = site(400, 1).html('f0/p200.md');
    expect(html).toContain('md-nav__link--active');
    expect(html).toMatch(/… \d+ more/);
  });
});
