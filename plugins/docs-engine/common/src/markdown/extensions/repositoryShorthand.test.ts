import { htmlOf } from '../__testUtils__/htmlOf';

describe('repositoryShorthand', () => {
  it.each([
    [
      'x #1',
      '<p>x <a class="magiclink magiclink-github magiclink-issue" href="https://github.com/me/r/issues/1" title="GitHub Issue: me/r #1">#1</a></p>',
    ],
    [
      '!2 a',
      '<p><a class="magiclink magiclink-github magiclink-pull" href="https://github.com/me/r/pull/2" title="GitHub Pull Request: me/r #2">!2</a> a</p>',
    ],
    [
      '?3 a',
      '<p><a class="magiclink magiclink-github magiclink-discussion" href="https://github.com/me/r/discussions/3" title="GitHub Discussion: me/r #3">?3</a> a</p>',
    ],
    [
      'o/p#1',
      '<p><a class="magiclink magiclink-github magiclink-issue" href="https://github.com/o/p/issues/1" title="GitHub Issue: o/p #1">o/p#1</a></p>',
    ],
    [
      'p#1',
      '<p><a class="magiclink magiclink-github magiclink-issue" href="https://github.com/me/p/issues/1" title="GitHub Issue: me/p #1">p#1</a></p>',
    ],
    [
      'me/r#1',
      '<p><a class="magiclink magiclink-github magiclink-issue" href="https://github.com/me/r/issues/1" title="GitHub Issue: me/r #1">#1</a></p>',
    ],
    [
      'gitlab:o/p!5',
      '<p><a class="magiclink magiclink-gitlab magiclink-pull" href="https://gitlab.com/o/p/merge_requests/5" title="GitLab Pull Request: o/p #5">o/p!5</a></p>',
    ],
    [
      'x (#1), #2.',
      '<p>x (<a class="magiclink magiclink-github magiclink-issue" href="https://github.com/me/r/issues/1" title="GitHub Issue: me/r #1">#1</a>), <a class="magiclink magiclink-github magiclink-issue" href="https://github.com/me/r/issues/2" title="GitHub Issue: me/r #2">#2</a>.</p>',
    ],
    [
      '**#3**',
      '<p><strong><a class="magiclink magiclink-github magiclink-issue" href="https://github.com/me/r/issues/3" title="GitHub Issue: me/r #3">#3</a></strong></p>',
    ],
  ])('links issues, pull requests and discussions: %j', (text, html) => {
    expect(
      htmlOf(text, {
        'pymdownx.magiclink': {
          repo_url_shorthand: true,
          social_url_shorthand: true,
          user: 'me',
          repo: 'r',
        },
      }),
    ).toBe(html);
  });

  it.each([
    [
      '181c06d1f11fa29961b334e90606ed1f1ec7a7cc',
      '<p><a class="magiclink magiclink-github magiclink-commit" href="https://github.com/me/r/commit/181c06d1f11fa29961b334e90606ed1f1ec7a7cc" title="GitHub Commit: me/r@181c06d">181c06d</a></p>',
    ],
    [
      'o/p@181c06d1f11fa29961b334e90606ed1f1ec7a7cc',
      '<p><a class="magiclink magiclink-github magiclink-commit" href="https://github.com/o/p/commit/181c06d1f11fa29961b334e90606ed1f1ec7a7cc" title="GitHub Commit: o/p@181c06d">o/p@181c06d</a></p>',
    ],
    [
      '181c06d1f11fa29961b334e90606ed1f1ec7a7cc...181c06d1f11fa29961b334e90606ed1f1ec7a7cc',
      '<p><a class="magiclink magiclink-github magiclink-compare" href="https://github.com/me/r/compare/181c06d1f11fa29961b334e90606ed1f1ec7a7cc...181c06d1f11fa29961b334e90606ed1f1ec7a7cc" title="GitHub Compare: me/r@181c06d...181c06d">181c06d...181c06d</a></p>',
    ],
    [
      'p@181c06d1f11fa29961b334e90606ed1f1ec7a7cc',
      '<p><a class="magiclink magiclink-github magiclink-commit" href="https://github.com/me/p/commit/181c06d1f11fa29961b334e90606ed1f1ec7a7cc" title="GitHub Commit: me/p@181c06d">p@181c06d</a></p>',
    ],
  ])('links commits and comparisons: %j', (text, html) => {
    expect(
      htmlOf(text, {
        'pymdownx.magiclink': {
          repo_url_shorthand: true,
          social_url_shorthand: true,
          user: 'me',
          repo: 'r',
        },
      }),
    ).toBe(html);
  });

  it.each([
    [
      '@u',
      '<p><a class="magiclink magiclink-github magiclink-mention" href="https://github.com/u" title="GitHub User: u">@u</a></p>',
    ],
    [
      '@u/v',
      '<p><a class="magiclink magiclink-github magiclink-repository" href="https://github.com/u/v" title="GitHub Repository: u/v">u/v</a></p>',
    ],
    [
      '@gitlab:u',
      '<p><a class="magiclink magiclink-gitlab magiclink-mention" href="https://gitlab.com/u" title="GitLab User: u">@u</a></p>',
    ],
    [
      '@bitbucket:u/v',
      '<p><a class="magiclink magiclink-bitbucket magiclink-repository" href="https://bitbucket.org/u/v" title="Bitbucket Repository: u/v">u/v</a></p>',
    ],
    [
      '@a.b',
      '<p><a class="magiclink magiclink-github magiclink-mention" href="https://github.com/a" title="GitHub User: a">@a</a>.b</p>',
    ],
    [
      '(@a-b)',
      '<p>(<a class="magiclink magiclink-github magiclink-mention" href="https://github.com/a-b" title="GitHub User: a-b">@a-b</a>)</p>',
    ],
    [
      '@twitter:x',
      '<p><a class="magiclink magiclink-twitter magiclink-mention" href="https://twitter.com/x" title="Twitter User: x">@x</a></p>',
    ],
  ])('links users and repositories: %j', (text, html) => {
    expect(
      htmlOf(text, {
        'pymdownx.magiclink': {
          repo_url_shorthand: true,
          social_url_shorthand: true,
          user: 'me',
          repo: 'r',
        },
      }),
    ).toBe(html);
  });

  it.each([
    ['x #a', '<p>x #a</p>'],
    ['#1a x', '<h1>1a x</h1>'],
    ['`#1`', '<p><code>#1</code></p>'],
    ['[#1](x)', '<p><a href="x">#1</a></p>'],
    ['\\#1 \\@u', '<p>#1 @u</p>'],
    ['x@user', '<p>x@user</p>'],
    ['@-a', '<p>@-a</p>'],
    ['181c06d', '<p>181c06d</p>'],
  ])('leaves what only resembles them: %j', (text, html) => {
    expect(
      htmlOf(text, {
        'pymdownx.magiclink': {
          repo_url_shorthand: true,
          social_url_shorthand: true,
          user: 'me',
          repo: 'r',
        },
      }),
    ).toBe(html);
  });

  it.each([
    [
      'x #1 !2 ?3',
      '<p>x <a class="magiclink magiclink-bitbucket magiclink-issue" href="https://bitbucket.org/me/r/issues/1" title="Bitbucket Issue: me/r #1">#1</a> <a class="magiclink magiclink-bitbucket magiclink-pull" href="https://bitbucket.org/me/r/pull-requests/2" title="Bitbucket Pull Request: me/r #2">!2</a> ?3</p>',
    ],
    [
      'o/r@181c06d1f11fa29961b334e90606ed1f1ec7a7cc',
      '<p><a class="magiclink magiclink-bitbucket magiclink-commit" href="https://bitbucket.org/o/r/commits/commit/181c06d1f11fa29961b334e90606ed1f1ec7a7cc" title="Bitbucket Commit: o/r@181c06d">o/r@181c06d</a></p>',
    ],
    [
      'github:me/r#1',
      '<p><a class="magiclink magiclink-github magiclink-issue" href="https://github.com/me/r/issues/1" title="GitHub Issue: me/r #1">me/r#1</a></p>',
    ],
  ])('knows the paths of other providers: %j', (text, html) => {
    expect(
      htmlOf(text, {
        'pymdownx.magiclink': {
          repo_url_shorthand: true,
          provider: 'bitbucket',
          user: 'me',
          repo: 'r',
        },
      }),
    ).toBe(html);
  });

  it.each([
    [
      'x #1 r#3 me/r#2',
      '<p>x #1 r#3 <a class="magiclink magiclink-github magiclink-issue" href="https://github.com/me/r/issues/2" title="GitHub Issue: me/r #2">me/r#2</a></p>',
    ],
  ])('needs to know the repository: %j', (text, html) => {
    expect(
      htmlOf(text, { 'pymdownx.magiclink': { repo_url_shorthand: true } }),
    ).toBe(html);
  });
});
