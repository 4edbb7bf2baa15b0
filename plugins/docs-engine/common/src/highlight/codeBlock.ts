import { escapeAttribute, escapeText } from '../markdown/serialize';
import type { CodeRequest, LineNumbers } from './CodeRequest';
import type { ColourBudget } from './colourLimits';
import type { HighlightOptions } from './HighlightOptions';
import { NumberedLines } from './NumberedLines';
import { pygmentsTitle } from './pygmentsTitle';
import { escapeCode, renderLines } from './renderTokens';
import { tokenize } from './tokenize';

/** What a page shares between its code blocks. */
export interface CodeLook {
  options: HighlightOptions;
  budget?: ColourBudget;
}

/**
 * Writes a block of code with its frame: title, line numbers, marked lines. The
 * elements and classes are those of `pymdownx.highlight`, because styles and
 * addons select them.
 */
export function renderCodeBlock(
  request: CodeRequest,
  { options, budget }: CodeLook,
): string {
  if (!options.usePygments) {
    return renderUncoloured(request, options);
  }
  const language =
    options.aliases.get(request.language.toLowerCase()) ?? request.language;
  const code = `${options.trim ? trimLines(request.code) : request.code}\n`;
  const numbers = shownNumbers(request, options);
  const lines = new NumberedLines(
    renderLines(tokenize(code, language, budget)),
    request,
    { options, numbers },
  );
  const title = titleOf(request, language, options);
  const pre = `<pre><span></span><code>${lines.code()}</code></pre>`;
  const start = `<div${attributesOf(request, language, options)}>`;
  if (!numbers || options.linenumsStyle !== 'table') {
    return `${start}${title}${pre}</div>`;
  }
  const { cssClass, numbersGuard } = options;
  const classes = numbersGuard
    ? cssClass
    : [...request.classes, cssClass].join(' ');
  const head = title
    ? `<tr><th colspan="2" class="filename">${title}</th></tr>`
    : '';
  const guard = numbersGuard ? '<span></span>' : '';
  return (
    `${start}<table class="${escapeAttribute(classes)}table">${head}<tr>` +
    `<td class="linenos"><div class="linenodiv"><pre>${guard}${lines.column()}</pre></div></td>` +
    `<td class="code"><div>${pre}</div></td></tr></table></div>`
  );
}

function renderUncoloured(
  request: CodeRequest,
  options: HighlightOptions,
): string {
  const { attributesOnPre, cssClass, languagePrefix } = options;
  const language = request.language
    ? [`${languagePrefix}${request.language}`]
    : [];
  const outer = attributesOnPre
    ? [...language, cssClass, ...request.classes]
    : [cssClass];
  const inner = attributesOnPre ? [] : [...language, ...request.classes];
  const own = writeAttributes([
    ['id', request.id ?? ''],
    ...request.attributes,
  ]);
  const pre = `<pre${attributesOnPre ? own : ''}${classAttribute(outer)}>`;
  const code = `<code${attributesOnPre ? '' : own}${classAttribute(inner)}>`;
  return `${pre}${code}${escapeCode(request.code)}</code></pre>`;
}

function attributesOf(
  { id, classes, attributes, language: named }: CodeRequest,
  language: string,
  options: HighlightOptions,
): string {
  const names = [...classes, options.cssClass];
  if (options.languageClass) {
    const known = pygmentsTitle(language) !== undefined;
    names.unshift(`${options.languagePrefix}${known ? named : 'text'}`);
  }
  const data = [...attributes].filter(([name]) => name.startsWith('data-'));
  return (
    writeAttributes([['id', id ?? '']]) +
    classAttribute(names) +
    writeAttributes(data)
  );
}

function classAttribute(names: string[]): string {
  return writeAttributes([['class', names.filter(Boolean).join(' ')]]);
}

function writeAttributes(attributes: Array<[string, string]>): string {
  return attributes
    .filter(([name, value]) => value || (name !== 'id' && name !== 'class'))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}

function titleOf(
  request: CodeRequest,
  language: string,
  { autoTitle, titles }: HighlightOptions,
): string {
  let { title } = request;
  if (!title && autoTitle) {
    const name = pygmentsTitle(language) ?? 'Text Only';
    const mapped = titles[name];
    title = typeof mapped === 'string' ? mapped : name;
  }
  return title ? `<span class="filename">${escapeText(title)}</span>` : '';
}

function shownNumbers(
  { numbers }: CodeRequest,
  options: HighlightOptions,
): LineNumbers | undefined {
  const asked = options.linenums ?? numbers !== undefined;
  if (!asked || numbers?.start === 0) {
    return undefined;
  }
  return { start: 1, step: 1, special: options.linenumsSpecial, ...numbers };
}

function trimLines(code: string): string {
  let start = 0;
  let end = code.length;
  while (code[start] === '\n') {
    start++;
  }
  while (end > start && code[end - 1] === '\n') {
    end--;
  }
  return code.slice(start, end);
}
