import { SnippetInclusion } from '../snippets/SnippetInclusion';
import type { Extension } from '../types';

/**
 * `pymdownx.snippets`: `--8<-- "file"` puts a file, or a part of it, into the
 * page. Which files may be read is decided by the host of the page; a file that
 * is missing is a warning.
 */
export const snippets: Extension = ({ preprocessors }, options) => {
  const appended = (
    Array.isArray(options.auto_append) ? options.auto_append : []
  ).filter((path): path is string => typeof path === 'string');
  preprocessors.register(
    'snippet',
    {
      run: (text, page) =>
        appended.length > 0 || text.includes('8<')
          ? new SnippetInclusion(page, options.dedent_subsections === true).run(
              text,
              appended,
            )
          : text,
    },
    32,
  );
};
