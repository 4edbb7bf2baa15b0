import type { HLJSApi, Language, Mode } from 'highlight.js';

const keywords = {
  keyword:
    'resource data variable output locals module provider terraform backend required_providers moved import removed check dynamic provisioner connection lifecycle for in if else endif endfor',
  literal: 'true false null',
  type: 'string number bool list map set object tuple any',
  'variable.language': 'var local each self count path module data',
};

/**
 * Grammar of the HashiCorp configuration language, which Terraform and others
 * use: blocks, attributes, expressions, templates in strings, heredocs.
 */
export function hcl(hljs: HLJSApi): Language {
  const { END_SAME_AS_BEGIN: sameEnd } = hljs;
  const template: Mode = {
    scope: 'subst',
    begin: /[$%]\{/,
    end: /\}/,
    keywords,
    contains: [hljs.C_NUMBER_MODE],
  };
  const string: Mode = {
    scope: 'string',
    begin: /"/,
    end: /"|$/,
    contains: [hljs.BACKSLASH_ESCAPE, template],
  };
  const heredoc: Mode = sameEnd({
    scope: 'string',
    begin: /<<-?([A-Za-z_]\w*)$/,
    end: /^[ \t]*([A-Za-z_]\w*)$/,
    contains: [template],
  });
  const call: Mode = {
    scope: 'built_in',
    begin: /\b[a-z_][a-z0-9_]*(?=\()/,
  };
  template.contains?.push({ ...string }, call);
  return {
    name: 'HCL',
    aliases: ['terraform', 'tf'],
    keywords,
    contains: [
      hljs.HASH_COMMENT_MODE,
      hljs.C_LINE_COMMENT_MODE,
      hljs.C_BLOCK_COMMENT_MODE,
      heredoc,
      string,
      { scope: 'attr', begin: /^[ \t]*[A-Za-z_][\w-]*(?=[ \t]*=[^=>])/ },
      call,
      hljs.C_NUMBER_MODE,
      { scope: 'operator', begin: /=>|&&|\|\||[=!<>]=?|[?:*/%+-]/ },
      { scope: 'punctuation', begin: /[{}()[\],.]/ },
    ],
  };
}
