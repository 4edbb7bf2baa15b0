const mono =
  'ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace';

/** Short class names of Pygments by the colour of the reader that they take. */
const tokens: Record<string, string> = {
  operator: 'o ow',
  punctuation: 'p',
  string: 's s1 s2 sa sb sc si ss l cpf dl',
  special: 'cp se sh sr sx',
  number: 'm mb mf mh mi mo il',
  keyword: 'k kd kn kp kr kt nd ni nl nt',
  constant: 'kc no nb bp',
  function: 'nc ne nf fm nn',
  comment: 'c c1 ch cm cs sd',
  variable: 'na nv vc vg vi vm',
  generic: 'ge gr gh go gp gs gt gu',
  name: 'n nx py w',
};

const colours = Object.entries(tokens)
  .map(([colour, names]) => {
    const classes = names
      .split(' ')
      .map(name => `.${name}`)
      .join(',');
    return `:is(.highlight,.codehilite) :is(${classes}){color:var(--md-code-hl-${colour}-color)}`;
  })
  .join('\n');

/** Code in lines and blocks, its colours, line numbers and titles. */
export const code = `
.md-typeset code,.md-typeset pre{font-family:${mono};font-feature-settings:"liga" 0;direction:ltr}
.md-typeset code{font-size:.875em;padding:.1em .3em;border-radius:4px;color:var(--md-code-fg-color);background-color:var(--md-code-bg-color);-webkit-box-decoration-break:clone;box-decoration-break:clone}
.md-typeset a code{color:inherit}
.md-typeset pre{position:relative;display:block;line-height:1.45;color:var(--md-code-fg-color)}
.md-typeset pre>code{display:block;margin:0;padding:.8em 1em;overflow:auto;border-radius:6px;white-space:pre;word-break:normal;scrollbar-width:thin;scrollbar-color:var(--md-default-fg-color--lighter) transparent;touch-action:auto}
.md-typeset pre>code:focus-visible{outline:2px solid var(--md-accent-fg-color)}
.md-typeset .highlight{margin:1em 0;direction:ltr}
.md-typeset .highlight>pre,.md-typeset .highlighttable pre{margin:0}
.md-typeset .highlight code .hll{display:block;margin:0 -1.143em;padding:0 1.143em;background-color:var(--md-code-hl-color);background-color:color-mix(in srgb,var(--md-code-hl-color) 35%,transparent);box-shadow:.25em 0 var(--md-code-hl-color) inset}
.md-typeset .highlight span.filename{display:block;padding:.6em 1em;font-size:.875em;font-weight:600;border-radius:6px 6px 0 0;border-bottom:1px solid var(--md-default-fg-color--lightest);background-color:var(--md-code-bg-color)}
.md-typeset .highlight span.filename+pre>code{border-top-left-radius:0;border-top-right-radius:0}
.md-typeset .highlight [data-linenos]:before{content:attr(data-linenos);float:left;position:sticky;left:0;margin-right:1em;padding-right:.6em;text-align:right;color:var(--md-default-fg-color--light);border-right:1px solid var(--md-default-fg-color--lightest);background-color:var(--md-code-bg-color);user-select:none}
.md-typeset .highlighttable{display:block;width:100%;margin:1em 0;border-spacing:0;overflow:hidden;border-radius:6px;background-color:var(--md-code-bg-color)}
.md-typeset .highlight .highlighttable{margin:0}
.md-typeset .highlighttable :is(tbody,td,th){display:block;padding:0;text-align:left}
.md-typeset .highlighttable tr{display:flex}
.md-typeset .highlighttable th.filename{flex-grow:1}
.md-typeset .highlighttable .linenos{flex-shrink:0;padding:.8em 0 .8em .8em;font-size:.875em;text-align:right;color:var(--md-default-fg-color--light);user-select:none}
.md-typeset .highlighttable .linenodiv pre{margin:0;padding:0 .7em 0 0;color:inherit;border-right:1px solid var(--md-default-fg-color--lightest);background:none;line-height:1.45}
.md-typeset .highlighttable .code{flex:1;min-width:0}
.md-typeset .highlighttable .code>div{margin:0}
.md-typeset .highlighttable pre>code{border-radius:0;padding-top:.8em}
.md-typeset .linenodiv a{color:inherit;text-decoration:none}
.md-typeset pre:hover .md-clipboard,.md-typeset .md-clipboard:focus{opacity:1}
.md-clipboard{z-index:1;border:0;background:none;cursor:pointer;width:1.5em;height:1.5em;padding:0;color:var(--md-default-fg-color--light);opacity:.55}
.md-clipboard svg{display:block;width:1.15em;height:1.15em;fill:currentColor}
.md-clipboard:hover{color:var(--md-accent-fg-color)}
${colours}
:is(.highlight,.codehilite) :is(.c,.c1,.ch,.cm,.cs,.sd,.ge){font-style:italic}
:is(.highlight,.codehilite) :is(.gs,.gh){font-weight:600}
:is(.highlight,.codehilite) .gd{background-color:var(--md-typeset-del-color)}
:is(.highlight,.codehilite) .gi{background-color:var(--md-typeset-ins-color)}
:is(.highlight,.codehilite) .err{color:var(--md-code-hl-number-color)}
@media screen and (max-width:44.9375em){
.md-content__inner>.highlight{margin-left:-.75rem;margin-right:-.75rem}
.md-content__inner>.highlight :is(code,.highlighttable){border-radius:0}
}
`;
