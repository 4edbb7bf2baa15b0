import { searchEntries } from './searchEntries';
import { searchIndex } from './searchIndex';

const toc = [
  {
    level: 1,
    id: 't',
    name: 'T',
    children: [
      { level: 2, id: 'h2', name: 'A &amp; b', children: [] },
      { level: 2, id: 'last', name: 'Last', children: [] },
    ],
  },
];

describe('searchEntries', () => {
  // As MkDocs 1.4.2 writes them for the same page.
  it('gives the page and each heading of its table of contents', () => {
    const html = `<h1 id="t">T<a class="headerlink" href="#t" title="Permanent link">&para;</a></h1>
<p>foo<strong>bar</strong>baz <code>co  de</code></p>
<h2 id="h2">A &amp; b</h2>
<p>aa<br/>x&nbsp;y</p>
<h2>raw heading</h2>
<p title="a > b">zz</p>
<h4 id="deep">Not in the contents</h4>
<p>under deep</p><!-- <h2 id="last"> -->
<h2 id="last">Last</h2>
<ul>
<li>a</li>
<li>b &lt; c</li>
</ul>`;
    expect(searchEntries(html, toc, { url: 'a/', title: 'Page' })).toEqual([
      {
        location: 'a/',
        title: 'Page',
        text: 'T ¶ foo bar baz co de A & b aa x y raw heading zz Not in the contents under deep Last a b < c',
      },
      { location: 'a/#t', title: 'T', text: 'foo bar baz co de' },
      { location: 'a/#h2', title: 'A &amp; b', text: 'aa x y' },
      { location: 'a/#last', title: 'Last', text: 'a b < c' },
    ]);
  });

  it('keeps the tokens of code together', () => {
    const html =
      '<p>a</p><pre><code><span class="n">f</span><span class="p">(</span>x\n)</code></pre><p>b</p>';
    const [{ text }] = searchEntries(html, [], { url: '', title: '' });
    expect(text).toBe('a f(x ) b');
  });

  it.each(['', '<', '<p', '<!--', '<h2 id="', 'a < b', '<p title="'])(
    'survives %j',
    html => {
      const page = { url: '', title: 'x' };
      expect(searchEntries(html, toc, page)[0].location).toBe('');
    },
  );
});

describe('searchIndex', () => {
  it('is one JSON text in pieces', () => {
    const entry = (text: string) => ({ location: '', title: 'T', text });
    const pieces = [
      ...searchIndex([[entry('a')], [], [entry('b'), entry('c')]]),
    ];
    expect(pieces).toHaveLength(3);
    expect(JSON.parse(pieces.join(''))).toMatchObject({
      config: { lang: ['en'], separator: '[\\s\\-]+' },
      docs: [{ text: 'a' }, { text: 'b' }, { text: 'c' }],
    });
  });

  it('is valid without pages', () => {
    expect(JSON.parse([...searchIndex([])].join('')).docs).toEqual([]);
  });
});
