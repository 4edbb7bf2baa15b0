import { imageLink, pageLink } from './repositoryLinks';

const links = {
  folder: 'docs/a b',
  pageOf: (view: string, path: string) => `/${view}/${path}`,
  rawOf: (path: string) => `raw:${path}`,
};

describe('pageLink', () => {
  it.each([
    ['other.md', '/blob/docs/a b/other.md'],
    ['./other.md', '/blob/docs/a b/other.md'],
    ['../up.md', '/blob/docs/up.md'],
    ['../../../../top.md', '/blob/top.md'],
    ['/from/root.md', '/blob/from/root.md'],
    ['folder/', '/tree/docs/a b/folder'],
    ['other.md?plain=1#part', '/blob/docs/a b/other.md#section-part'],
    ['%C3%BC.md', '/blob/docs/a b/ü.md'],
    ['#part', '#section-part'],
    ['https://example.com/x', 'https://example.com/x'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['javascript:alert(1)', ''],
    ['JAVASCRIPT:alert(1)', ''],
    ['data:text/html,x', ''],
    ['%E0%A4%A', ''],
    ['', ''],
  ])('%p leads to %p', (href, expected) => {
    expect(pageLink(href, links)).toBe(expected);
  });
});

describe('imageLink', () => {
  it.each([
    ['x.png', 'raw:docs/a b/x.png'],
    ['https://example.com/x.png', 'https://example.com/x.png'],
    ['data:image/png;base64,x', ''],
  ])('%p leads to %p', (src, expected) => {
    expect(imageLink(src, links)).toBe(expected);
  });
});
