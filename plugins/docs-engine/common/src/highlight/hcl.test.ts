import { tokenize } from './tokenize';

const classesOf = (code: string) =>
  tokenize(code, 'terraform')
    .filter(({ className }) => className)
    .map(({ text, className }) => `${className}|${text.trim()}`);

describe('the grammar of HCL', () => {
  it.each([
    ['blocks', 'resource "a" "b" {', ['k|resource', 's|"a"', 's|"b"', 'p|{']],
    ['attributes', '  count = 2', ['na|count', 'o|=', 'm|2']],
    ['comments', '# a\n// b\n/* c */', ['c1|# a', 'c1|// b', 'c1|/* c */']],
    ['literals', 'a = true', ['na|a', 'o|=', 'kc|true']],
    ['functions', 'a = max(1)', ['na|a', 'o|=', 'nb|max', 'p|(', 'm|1', 'p|)']],
    ['heredocs', 'a = <<EOT\n x\nEOT\n', ['na|a', 'o|=', 's|<<EOT\n x\nEOT']],
  ])('colours %s', (_name, code, expected) => {
    expect(classesOf(code)).toEqual(expected);
  });

  it('colours templates inside of strings', () => {
    expect(classesOf('a = "x ${var.y} z"')).toEqual([
      'na|a',
      'o|=',
      's|"x',
      'si|${',
      'bp|var',
      'si|.y}',
      's|z"',
    ]);
  });
});
