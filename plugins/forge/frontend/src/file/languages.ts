import type { LanguageFn } from 'highlight.js';

type Load = () => Promise<{ default: LanguageFn }>;

// One chunk per language, loaded with the first file that needs it.
const LANGUAGES: Record<string, Load> = {
  bash: () => import('highlight.js/lib/languages/bash'),
  c: () => import('highlight.js/lib/languages/c'),
  cpp: () => import('highlight.js/lib/languages/cpp'),
  csharp: () => import('highlight.js/lib/languages/csharp'),
  css: () => import('highlight.js/lib/languages/css'),
  diff: () => import('highlight.js/lib/languages/diff'),
  dockerfile: () => import('highlight.js/lib/languages/dockerfile'),
  go: () => import('highlight.js/lib/languages/go'),
  graphql: () => import('highlight.js/lib/languages/graphql'),
  ini: () => import('highlight.js/lib/languages/ini'),
  java: () => import('highlight.js/lib/languages/java'),
  javascript: () => import('highlight.js/lib/languages/javascript'),
  json: () => import('highlight.js/lib/languages/json'),
  kotlin: () => import('highlight.js/lib/languages/kotlin'),
  less: () => import('highlight.js/lib/languages/less'),
  makefile: () => import('highlight.js/lib/languages/makefile'),
  markdown: () => import('highlight.js/lib/languages/markdown'),
  nginx: () => import('highlight.js/lib/languages/nginx'),
  php: () => import('highlight.js/lib/languages/php'),
  protobuf: () => import('highlight.js/lib/languages/protobuf'),
  python: () => import('highlight.js/lib/languages/python'),
  ruby: () => import('highlight.js/lib/languages/ruby'),
  rust: () => import('highlight.js/lib/languages/rust'),
  scala: () => import('highlight.js/lib/languages/scala'),
  scss: () => import('highlight.js/lib/languages/scss'),
  sql: () => import('highlight.js/lib/languages/sql'),
  swift: () => import('highlight.js/lib/languages/swift'),
  typescript: () => import('highlight.js/lib/languages/typescript'),
  xml: () => import('highlight.js/lib/languages/xml'),
  yaml: () => import('highlight.js/lib/languages/yaml'),
};

const BY_EXTENSION = new Map(
  Object.entries({
    bash: 'bash',
    c: 'c',
    cc: 'cpp',
    cfg: 'ini',
    cjs: 'javascript',
    conf: 'ini',
    cpp: 'cpp',
    cs: 'csharp',
    css: 'css',
    diff: 'diff',
    gql: 'graphql',
    go: 'go',
    gradle: 'kotlin',
    graphql: 'graphql',
    h: 'c',
    hpp: 'cpp',
    htm: 'xml',
    html: 'xml',
    ini: 'ini',
    java: 'java',
    js: 'javascript',
    json: 'json',
    jsx: 'javascript',
    kt: 'kotlin',
    kts: 'kotlin',
    less: 'less',
    markdown: 'markdown',
    md: 'markdown',
    mjs: 'javascript',
    mk: 'makefile',
    mts: 'typescript',
    patch: 'diff',
    php: 'php',
    proto: 'protobuf',
    py: 'python',
    rb: 'ruby',
    rs: 'rust',
    scala: 'scala',
    scss: 'scss',
    sh: 'bash',
    sql: 'sql',
    svg: 'xml',
    swift: 'swift',
    tf: 'ini',
    toml: 'ini',
    ts: 'typescript',
    tsx: 'typescript',
    vue: 'xml',
    xml: 'xml',
    yaml: 'yaml',
    yml: 'yaml',
  }),
);

const BY_NAME = new Map(
  Object.entries({
    dockerfile: 'dockerfile',
    gemfile: 'ruby',
    'go.mod': 'go',
    makefile: 'makefile',
    'nginx.conf': 'nginx',
  }),
);

/** Language of a file by its name; undefined when none is known. */
export function languageOf(fileName: string): string | undefined {
  const name = fileName.toLowerCase();
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return BY_NAME.get(name) ?? BY_EXTENSION.get(extension);
}

/**
 * Colours code.
 *
 * @param code - any text
 * @param language - an answer of {@link languageOf}
 * @returns HTML in which everything but the highlighter's own tags is escaped
 */
export async function highlight(
  code: string,
  language: string,
): Promise<string> {
  const [{ default: highlighter }, { default: grammar }] = await Promise.all([
    import('highlight.js/lib/core'),
    LANGUAGES[language](),
  ]);
  highlighter.registerLanguage(language, grammar);
  return highlighter.highlight(code, { language, ignoreIllegals: true }).value;
}
