import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';

const SECTIONS = 20;
/** Pages of a folder. */
const FOLDER = 25;

const WORDS =
  'service deploys version route plan vehicle order stop driver window cost retry queue event schema field value default limit timeout metric alert owner team release branch review merge config secret token scope role policy'.split(
    ' ',
  );

const MARKDOWN_EXTENSIONS = [
  { toc: { permalink: true } },
  'tables',
  'admonition',
  'attr_list',
  'footnotes',
  'pymdownx.details',
  'pymdownx.highlight',
  'pymdownx.superfences',
  { 'pymdownx.tabbed': { alternate_style: true } },
];

/**
 * Writes a site: pages of twenty sections, each a sentence with a link and one of
 * code, a table, a note, a list or tabs; the same on every run.
 *
 * @param {string} folder that is made anew
 * @param {number} pages
 * @param {number} seed pages of another seed have other words
 */
export function writeSources(folder, pages, seed = 0) {
  fs.rmSync(folder, { recursive: true, force: true });
  const config = {
    site_name: `${pages} pages`,
    theme: { name: 'material' },
    plugins: ['search'],
    markdown_extensions: MARKDOWN_EXTENSIONS,
  };
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'mkdocs.yml'), stringify(config));
  for (let number = 0; number < pages; number++) {
    const file = path.join(folder, 'docs', pagePath(number));
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, pageText(number, { pages, seed }));
  }
}

/** Path of a page below `docs`. */
export function pagePath(number) {
  return number === 0
    ? 'index.md'
    : `part-${Math.floor(number / FOLDER)}/page-${number}.md`;
}

function pageText(number, { pages, seed }) {
  const random = randomOf(seed + number + 1);
  const word = () => WORDS[random(WORDS.length)];
  const words = count => Array.from({ length: count }, word).join(' ');
  const other = random(pages);
  const link = path.posix.relative(
    path.posix.dirname(pagePath(number)),
    pagePath(other),
  );
  const kinds = [
    () =>
      `\`\`\`python\ndef ${word()}(${word()}: int) -> str:\n    """${words(5)}"""\n    for item in range(${random(99)}):\n        print(f"{item} ${word()}")\n    return "${word()}"\n\`\`\``,
    () =>
      `| ${word()} | ${word()} |\n| --- | --- |\n${[0, 1, 2].map(() => `| \`${word()}\` | ${words(4)} |`).join('\n')}`,
    () =>
      `!!! note "${words(2)}"\n\n    ${words(12)}\n\n    - ${words(3)}\n    - ${words(3)}`,
    () =>
      `\`\`\`yaml\n${[0, 1, 2, 3].map(() => `${word()}: ${random(1000)} # ${words(2)}`).join('\n')}\n\`\`\``,
    () => `1. ${words(6)}\n2. ${words(6)}\n\n    ${words(6)}\n\n3. ${words(4)}`,
    () =>
      `=== "${word()}"\n\n    ${words(6)}\n\n=== "${word()}"\n\n    \`\`\`sh\n    ${word()} --${word()} ${random(9)}\n    \`\`\``,
  ];
  const sections = Array.from(
    { length: SECTIONS },
    (_, index) =>
      `## ${words(3)} ${index}\n\nThe **${word()}** of \`${word()}\`: ${words(8)}, see [${words(2)}](${link}).\n\n${kinds[index % kinds.length]()}`,
  );
  return `# Page ${number} ${words(2)}\n\n${sections.join('\n\n')}\n`;
}

/** Whole numbers below a bound; a linear congruential generator. */
function randomOf(seed) {
  let state = (seed * 2654435761) % 4294967296;
  return bound => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * bound);
  };
}
