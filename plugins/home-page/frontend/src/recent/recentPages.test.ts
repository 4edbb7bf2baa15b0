import { readRecentPages, recordRecentPage } from './recentPages';

const aPage = (path: string) => ({
  path,
  title: `Page ${path}`,
  visitedAt: '2026-05-20T12:00:00Z',
});

describe('recent pages', () => {
  beforeEach(() => {
    window.localStorage.clear();
  });

  it('keeps the newest first and each page once', () => {
    ['/a', '/b', '/a'].map(aPage).forEach(recordRecentPage);
    expect(readRecentPages().map(page => page.path)).toEqual(['/a', '/b']);
  });

  it('lets the oldest go', () => {
    for (let number = 0; number < 30; number += 1) {
      recordRecentPage(aPage(`/${number}`));
    }
    expect(readRecentPages()).toHaveLength(20);
    expect(readRecentPages()[0].path).toBe('/29');
  });

  it.each(['{', '{"path":1}', '[{"path":"/"}]'])(
    'starts over when what is stored is broken: %s',
    stored => {
      window.localStorage.setItem('callboard.recentPages', stored);
      expect(readRecentPages()).toEqual([]);
    },
  );
});
