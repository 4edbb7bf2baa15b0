import { restoreHeadingIds } from './restoreHeadingIds';

function anArticle(html: string, headings = ''): Element {
  document.body.innerHTML = `<main data-md-headings="${headings}"><article>${html}</article></main>`;
  return document.querySelector('article') as Element;
}

const ids = (article: Element) =>
  [...article.querySelectorAll('h1, h2, h3')].map(({ id }) => id);

describe('restoreHeadingIds', () => {
  it('takes the id from the permalink', () => {
    const article = anArticle(
      '<h1 id="guide">Guide</h1><h2>Links<a class="headerlink" href="#links">#</a></h2>' +
        '<h2>Körper<a class="headerlink" href="https://portal.test/docs/a/#k%C3%B6rper">#</a></h2>',
    );
    const restored = restoreHeadingIds(article);
    expect(ids(article)).toEqual(['guide', 'links', 'körper']);
    expect(restored.map(({ id }) => id)).toEqual(['links', 'körper']);
  });

  it('takes the id from the list around the article', () => {
    const article = anArticle(
      '<h1 id="guide">Guide</h1><h2>Title</h2><h3 id="x">X</h3><h2>Links</h2>',
      '1:title 3:links',
    );
    restoreHeadingIds(article);
    expect(ids(article)).toEqual(['guide', 'title', 'x', 'links']);
  });

  it('does not count a title that was put in front of the page', () => {
    const article = anArticle(
      '<h1>Guide</h1><h2 id="a">A</h2><h2>Links</h2>',
      '1:links',
    );
    restoreHeadingIds(article);
    expect(ids(article)).toEqual(['', 'a', 'links']);
  });

  it('leaves ids that are there, and does not use one twice', () => {
    const article = anArticle(
      '<h2 id="links">Links</h2><h2>Links<a class="headerlink" href="#links">#</a></h2>' +
        '<h2>Broken<a class="headerlink" href="#%">#</a></h2>',
    );
    expect(restoreHeadingIds(article)).toEqual([]);
    expect(ids(article)).toEqual(['links', '', '']);
  });
});
