import { htmlOf } from '../__testUtils__/htmlOf';

describe('critic', () => {
  it.each([
    ['a {++b++} c', '<p>a <ins class="critic">b</ins> c</p>'],
    ['a {--b--} c', '<p>a <del class="critic">b</del> c</p>'],
    [
      'a {~~b~>c~~} d',
      '<p>a <del class="critic">b</del><ins class="critic">c</ins> d</p>',
    ],
    [
      'a {==b==}{>>c<<} d',
      '<p>a <mark class="critic">b</mark><span class="critic comment">c</span> d</p>',
    ],
    ['a {++*b*++}', '<p>a <ins class="critic"><em>b</em></ins></p>'],
    [
      'x {>>a *b* <c>\nd<<}',
      '<p>x <span class="critic comment">a *b* &lt;c&gt; d</span></p>',
    ],
    [
      '{++a++}{++b++}',
      '<p><ins class="critic">a</ins><ins class="critic">b</ins></p>',
    ],
    ['{++a\n\nb++}', '<p><ins class="critic">a</p><p>b</ins></p>'],
    ['`{++a++}`', '<p><code><ins class="critic">a</ins></code></p>'],
  ])('shows the marks of an editor: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.critic': {} })).toBe(html);
  });

  it.each([
    ['a {++b--}', '<p>a {++b--}</p>'],
    ['a {~~b~~} c', '<p>a {~~b~~} c</p>'],
    ['a {--b', '<p>a {--b</p>'],
    ['{{ a }}', '<p>{{ a }}</p>'],
  ])('leaves unfinished marks: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.critic': {} })).toBe(html);
  });

  it.each([['a {++b++} {--c--} {~~d~>e~~} {==f==}{>>g<<}', '<p>a b  e f</p>']])(
    'accepts: %j',
    (text, html) => {
      expect(htmlOf(text, { 'pymdownx.critic': { mode: 'accept' } })).toBe(
        html,
      );
    },
  );

  it.each([['a {++b++} {--c--} {~~d~>e~~} {==f==}{>>g<<}', '<p>a  c d f</p>']])(
    'rejects: %j',
    (text, html) => {
      expect(htmlOf(text, { 'pymdownx.critic': { mode: 'reject' } })).toBe(
        html,
      );
    },
  );
});
