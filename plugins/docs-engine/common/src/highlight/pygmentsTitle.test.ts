import { grammarName } from './grammarNames';
import { grammars } from './grammars';
import { pygmentsTitle } from './pygmentsTitle';
import { pygmentsClass } from './scopeClasses';

describe('pygmentsTitle', () => {
  it.each([
    ['py', 'Python'],
    ['Shell', 'Bash'],
    ['html+erb', 'RHTML'],
    ['console', 'Bash Session'],
    ['c++', 'C++'],
    ['text', 'Text Only'],
    ['mermaid', undefined],
    ['', undefined],
  ])('knows %j', (language, title) => {
    expect(pygmentsTitle(language)).toBe(title);
  });
});

describe('grammarName', () => {
  it.each([
    ['yml', 'yaml'],
    ['TF', 'hcl'],
    ['jsonc', 'json'],
    ['constructor', undefined],
  ])('knows %j', (language, grammar) => {
    expect(grammarName(language)).toBe(grammar);
  });

  it('names only grammars that can be loaded', () => {
    for (const name of Object.keys(grammars)) {
      expect(typeof grammars[name]()).toMatch(/function|object/);
    }
  });
});

describe('pygmentsClass', () => {
  it.each([
    ['keyword', 'python', 'k'],
    ['title.function', 'python', 'nf'],
    ['title.function.unknown', 'python', 'nf'],
    ['attr', 'yaml', 'nt'],
    ['attr', 'xml', 'na'],
    ['nosuch', 'xml', undefined],
  ])('maps %s of %s', (scope, language, expected) => {
    expect(pygmentsClass(scope, language)).toBe(expected);
  });
});
