import fc from 'fast-check';
import { highlight, highlightInline } from './highlight';

/** What a browser shows of highlighted code. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** One line of each language, and a class that its colours contain. */
const samples: Array<[language: string, code: string, className: string]> = [
  ['apache', 'ServerName "x"', 's'],
  ['awk', '# x\nprint $1', 'c1'],
  ['bash', 'if true; then echo "x"; fi', 'k'],
  ['bat', 'echo hello', 'nb'],
  ['c', 'int main() { return 0; }', 'k'],
  ['c#', 'class A { }', 'k'],
  ['clojure', '(defn f [x] "s")', 's'],
  ['cmake', 'project(x) # c', 'c1'],
  ['console', '$ ls\na', 'gp'],
  ['cpp', 'int x = 1;', 'm'],
  ['css', 'a { color: red; }', 'na'],
  ['dart', 'void main() {}', 'k'],
  ['diff', '+ a\n- b', 'gi'],
  ['docker', 'FROM node AS x', 'k'],
  ['elixir', 'def f, do: 1', 'k'],
  ['erlang', '% c', 'c1'],
  ['go', 'func main() {}', 'k'],
  ['graphql', 'type A { b: C }', 'k'],
  ['groovy', 'def x = "a"', 's'],
  ['haskell', 'module X where', 'k'],
  ['hcl', 'variable "x" {}', 'k'],
  ['html', '<a href="x">y</a>', 'nt'],
  ['http', 'GET / HTTP/1.1', 'k'],
  ['ini', '[a]\nb = 1', 'gh'],
  ['java', 'class A {}', 'k'],
  ['jinja', '{% if x %}', 'cp'],
  ['js', 'const x = 1;', 'k'],
  ['json', '{"a": true}', 'nt'],
  ['julia', 'function f() end', 'k'],
  ['kotlin', 'fun main() {}', 'k'],
  ['less', '@a: 1px;', 'nv'],
  ['lua', 'local x = 1', 'k'],
  ['makefile', 'a: b\n\techo', 'gh'],
  ['markdown', '# x', 'gh'],
  ['nginx', 'server { listen 80; }', 'gh'],
  ['nix', '{ x = 1; } # c', 'c1'],
  ['perl', 'my $x = 1;', 'k'],
  ['php', '<?php echo 1;', 'k'],
  ['postgresql', 'SELECT 1;', 'k'],
  ['powershell', 'Get-Item "x"', 's'],
  ['properties', 'a=b', 'na'],
  ['proto', 'message A {}', 'k'],
  ['pycon', '>>> 1', 'gp'],
  ['python', 'def f(): pass', 'k'],
  ['r', '# c', 'c1'],
  ['ruby', 'def f; end', 'k'],
  ['rust', 'fn main() {}', 'k'],
  ['scala', 'object A', 'k'],
  ['scss', '$a: 1px;', 'nv'],
  ['sql', 'SELECT 1', 'k'],
  ['swift', 'let x = 1', 'k'],
  ['terraform', 'resource "a" "b" {}', 'k'],
  ['toml', '[a]', 'gh'],
  ['ts', 'type A = string;', 'k'],
  ['twig', '{{ a }}', 'nv'],
  ['vim', '" c', 'c1'],
  ['xml', '<a/>', 'nt'],
  ['yaml', 'a: 1', 'nt'],
];

describe('highlight', () => {
  it.each(samples)('colours %s', (language, code, className) => {
    const html = highlight(code, language);

    expect(html).toContain(`<span class="${className}">`);
    expect(textOf(html)).toBe(code);
  });

  it('knows a language by any case of its name', () => {
    expect(highlight('def', 'PYTHON')).toBe('<span class="k">def</span>');
  });

  it('only escapes code of an unknown language', () => {
    expect(highlight('a < "b" & c\n', 'nosuch')).toBe(
      'a &lt; &quot;b&quot; &amp; c\n',
    );
  });

  it('closes and opens a token at the end of each line', () => {
    expect(highlight('/* a\nb */\n', 'c')).toBe(
      '<span class="c1">/* a</span>\n<span class="c1">b */</span>\n',
    );
  });

  it('marks a diagram for the reader that draws it', () => {
    expect(highlight('a-->b', 'mermaid')).toBe(
      '<span class="language-mermaid">a--&gt;b</span>',
    );
  });

  it('does not depend on what was coloured before', () => {
    const page = 'GET / HTTP/1.1\n\n{"a": 1}\n';
    const before = highlight(page, 'http');
    for (const [language, code] of samples) {
      highlight(code, language);
    }

    expect(highlight(page, 'http')).toBe(before);
  });

  it('never changes or loses the text of code', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples.map(([language]) => language)),
        fc.array(
          fc.constantFrom(
            ...['"', "'", '`', '\\', '/*', '*/', '{{', '}}', '<', '>', '${'],
            ...['\n', ' ', 'a', '1', '#', '//', '<!--', '(', ')', '&amp;', 'é'],
          ),
          { maxLength: 40 },
        ),
        (language, parts) => {
          const code = parts.join('');
          expect(textOf(highlight(code, language))).toBe(code);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('highlightInline', () => {
  it('colours code of a language and escapes code without one', () => {
    expect(highlightInline('true', 'js')).toBe('<span class="kc">true</span>');
    expect(highlightInline('<a>', '')).toBe('&lt;a&gt;');
  });
});
