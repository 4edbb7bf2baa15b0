const classes = new Map<string, string>(
  `keyword k, built_in nb, type kt, literal kc, number m, operator o, punctuation p,
property n, regexp sr, string s, char.escape se, subst si, symbol ss, class nc,
function nf, variable nv, variable.language bp, variable.constant no, title nf,
title.class nc, title.class.inherited nc, title.function nf, title.function.invoke nf,
params n, comment c1, doctag cs, meta cp, meta.prompt gp, section gh, tag nt, name nt,
attr na, attribute na, bullet p, code sb, emphasis ge, strong gs, formula m, link na,
quote gu, selector-tag nt, selector-id nn, selector-class nc, selector-attr na,
selector-pseudo nd, template-tag cp, template-variable nv, addition gi, deletion gd`
    .split(/,\s*/)
    .map(pair => {
      const space = pair.indexOf(' ');
      return [pair.slice(0, space), pair.slice(space + 1)];
    }),
);

/** Languages whose keys Pygments shows as names of tags. */
const keyed = new Set(['json', 'yaml']);

/**
 * The short class of Pygments for a scope of highlight.js. Not always the class
 * that Pygments would give to the same word: its lexers tell more kinds apart.
 *
 * @param scope - such as `title.function`
 * @param language - name of the grammar
 * @returns undefined for a scope that has no colour of its own
 */
export function pygmentsClass(
  scope: string,
  language: string,
): string | undefined {
  if (scope === 'attr' && keyed.has(language)) {
    return 'nt';
  }
  return classes.get(scope) ?? classes.get(scope.split('.', 1)[0]);
}
