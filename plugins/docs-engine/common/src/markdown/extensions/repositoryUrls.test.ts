import { htmlOf } from '../__testUtils__/htmlOf';

describe('repositoryUrls', () => {
  it.each([
    [
      'https://github.com/u/r/issues/1',
      '<p><a class="magiclink magiclink-github magiclink-issue" href="https://github.com/u/r/issues/1" title="GitHub Issue: u/r #1">u/r#1</a></p>',
    ],
    [
      'https://github.com/u/r/pull/2',
      '<p><a class="magiclink magiclink-github magiclink-pull" href="https://github.com/u/r/pull/2" title="GitHub Pull Request: u/r #2">u/r!2</a></p>',
    ],
    [
      'https://github.com/u/r',
      '<p><a class="magiclink magiclink-github magiclink-repository" href="https://github.com/u/r" title="GitHub Repository: u/r">u/r</a></p>',
    ],
    [
      'https://github.com/u',
      '<p><a class="magiclink magiclink-github magiclink-mention" href="https://github.com/u" title="GitHub User: u">@u</a></p>',
    ],
    [
      'https://github.com/u/r/discussions/4',
      '<p><a class="magiclink magiclink-github magiclink-discussion" href="https://github.com/u/r/discussions/4" title="GitHub Discussion: u/r #4">u/r?4</a></p>',
    ],
    [
      'https://github.com/u/r/commit/181c06d1f11fa29961b334e90606ed1f1ec7a7cc',
      '<p><a class="magiclink magiclink-github magiclink-commit" href="https://github.com/u/r/commit/181c06d1f11fa29961b334e90606ed1f1ec7a7cc" title="GitHub Commit: u/r@181c06d">u/r@181c06d</a></p>',
    ],
    [
      'https://github.com/me/r/issues/3',
      '<p><a class="magiclink magiclink-github magiclink-issue" href="https://github.com/me/r/issues/3" title="GitHub Issue: me/r #3">#3</a></p>',
    ],
    [
      'https://github.com/me/q/issues/2',
      '<p><a class="magiclink magiclink-github magiclink-issue" href="https://github.com/me/q/issues/2" title="GitHub Issue: me/q #2">q#2</a></p>',
    ],
    [
      'https://gitlab.com/u/r/merge_requests/1',
      '<p><a class="magiclink magiclink-gitlab magiclink-pull" href="https://gitlab.com/u/r/merge_requests/1" title="GitLab Pull Request: u/r #1">u/r!1</a></p>',
    ],
    [
      'https://bitbucket.org/u/r/pull-requests/3',
      '<p><a class="magiclink magiclink-bitbucket magiclink-pull" href="https://bitbucket.org/u/r/pull-requests/3" title="Bitbucket Pull Request: u/r #3">u/r!3</a></p>',
    ],
    [
      '<https://github.com/u/r/issues/1>',
      '<p><a class="magiclink magiclink-github magiclink-issue" href="https://github.com/u/r/issues/1" title="GitHub Issue: u/r #1">u/r#1</a></p>',
    ],
    [
      'https://github.com/u/r/compare/181c06d1f11fa29961b334e90606ed1f1ec7a7cc...181c06d1f11fa29961b334e90606ed1f1ec7a7cc',
      '<p><a class="magiclink magiclink-github magiclink-compare" href="https://github.com/u/r/compare/181c06d1f11fa29961b334e90606ed1f1ec7a7cc...181c06d1f11fa29961b334e90606ed1f1ec7a7cc" title="GitHub Compare: u/r@181c06d...181c06d">u/r@181c06d...181c06d</a></p>',
    ],
  ])('shortens addresses of repositories: %j', (text, html) => {
    expect(
      htmlOf(text, {
        'pymdownx.magiclink': {
          repo_url_shortener: true,
          user: 'me',
          repo: 'r',
        },
      }),
    ).toBe(html);
  });

  it.each([
    [
      'https://github.com/u/r/pull/2/files',
      '<p><a href="https://github.com/u/r/pull/2/files">https://github.com/u/r/pull/2/files</a></p>',
    ],
    [
      'https://github.com/u/r/issues/1#x',
      '<p><a href="https://github.com/u/r/issues/1#x">https://github.com/u/r/issues/1#x</a></p>',
    ],
    [
      'http://github.com/u/r/issues/1',
      '<p><a href="http://github.com/u/r/issues/1">http://github.com/u/r/issues/1</a></p>',
    ],
    [
      'https://github.com/u/r/blob/main/x',
      '<p><a href="https://github.com/u/r/blob/main/x">https://github.com/u/r/blob/main/x</a></p>',
    ],
    [
      '[a](https://github.com/u/r/issues/1)',
      '<p><a href="https://github.com/u/r/issues/1">a</a></p>',
    ],
    [
      'https://github.com/u/r/compare/a...b',
      '<p><a href="https://github.com/u/r/compare/a...b">https://github.com/u/r/compare/a...b</a></p>',
    ],
    [
      'https://example.com/u/r/issues/1',
      '<p><a href="https://example.com/u/r/issues/1">https://example.com/u/r/issues/1</a></p>',
    ],
  ])('leaves other addresses: %j', (text, html) => {
    expect(
      htmlOf(text, {
        'pymdownx.magiclink': {
          repo_url_shortener: true,
          user: 'me',
          repo: 'r',
        },
      }),
    ).toBe(html);
  });
});
