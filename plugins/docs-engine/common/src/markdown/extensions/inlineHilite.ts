import { grammarName } from '../../highlight/grammarNames';
import { highlightInline } from '../../highlight/highlight';
import { pygmentsTitle } from '../../highlight/pygmentsTitle';
import { escapeCode } from '../../highlight/renderTokens';
import { type CodeSpan, codeSpanPattern } from '../inline/codeSpan';
import { Element } from '../Element';
import type { Extension } from '../types';

const HEADER = /^(?:#!|:{3,})([\w#.+-]*)\s+(?=\S)/;

/** `pymdownx.inlinehilite`: colours in code spans that name a language, as in `#!js code`. */
export const inlineHilite: Extension = (pipeline, options) => {
  const { inline } = pipeline;
  const className = String(options.css_class ?? 'highlight');
  const stylePlain = options.style_plain_text === true;
  const code = pipeline.optionsOf('pymdownx.highlight');
  const prefix = String(code.language_prefix ?? 'language-');

  const attributesOf = (language: string) => {
    if (code.use_pygments === false) {
      return language ? `${prefix}${language} ${className}` : '';
    }
    if (!language || code.pygments_lang_class !== true) {
      return className;
    }
    const known = grammarName(language) || pygmentsTitle(language);
    return `${prefix}${known ? language : 'text'} ${className}`;
  };

  inline.register(
    'backtick',
    codeSpanPattern(({ content }: CodeSpan, { store }) => {
      const language = HEADER.exec(content)?.[1] ?? '';
      const element = new Element('code');
      element.atomic = true;
      const source = content.replace(HEADER, '').trim();
      if (!language && !stylePlain) {
        element.text = source.replace(/&/g, '&amp;');
        return element;
      }
      const names = attributesOf(language);
      if (names) {
        element.attributes.set('class', names);
      }
      element.text = store(
        code.use_pygments === false
          ? escapeCode(source)
          : highlightInline(source, language),
      );
      return element;
    }),
    190,
  );
};
