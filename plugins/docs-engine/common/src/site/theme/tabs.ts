/** More tabs of one set are not told apart, as in the reader's own rules. */
const MOST = 20;

const nth = (rule: (n: number) => string) =>
  Array.from({ length: MOST }, (_, index) => rule(index + 1)).join(',\n');

/** Tabs without script: radio buttons, their labels, and the contents. */
export const tabs = `
.md-typeset .tabbed-set{position:relative;display:flex;flex-wrap:wrap;margin:1em 0;border-radius:6px}
.md-typeset .tabbed-set>input{position:absolute;width:0;height:0;opacity:0}
.md-typeset .tabbed-labels{display:flex;width:100%;max-width:100%;overflow-x:auto;scrollbar-width:none;box-shadow:0 -1px var(--md-default-fg-color--lightest) inset}
.md-typeset .tabbed-labels::-webkit-scrollbar{display:none}
.md-typeset .tabbed-labels>label,.md-typeset .tabbed-set>label{flex-shrink:0;width:auto;padding:.6em 1em .5em;font-size:.9em;font-weight:600;white-space:nowrap;color:var(--md-default-fg-color--light);border-bottom:2px solid transparent;cursor:pointer}
.md-typeset .tabbed-labels>label:hover,.md-typeset .tabbed-set>label:hover{color:var(--md-accent-fg-color)}
.md-typeset .tabbed-labels>label>[href]{color:inherit;text-decoration:none}
.md-typeset .tabbed-content{width:100%}
.md-typeset .tabbed-block{display:none}
.md-typeset .tabbed-block>:first-child{margin-top:.75em}
.md-typeset .tabbed-block>:last-child{margin-bottom:.5em}
.md-typeset .tabbed-set:not(.tabbed-alternate)>.tabbed-content{display:none;order:99;box-shadow:0 -1px var(--md-default-fg-color--lightest)}
.md-typeset .tabbed-set:not(.tabbed-alternate)>input:checked+label{color:var(--md-accent-fg-color);border-color:var(--md-accent-fg-color)}
.md-typeset .tabbed-set:not(.tabbed-alternate)>input:checked+label+.tabbed-content{display:block}
.md-typeset .tabbed-set:not(.tabbed-alternate)>input:focus-visible+label{outline:2px solid var(--md-accent-fg-color);outline-offset:-2px}
${nth(n => `.tabbed-set>input:nth-child(${n}):checked~.tabbed-labels>:nth-child(${n})`)}{color:var(--md-accent-fg-color);border-color:var(--md-accent-fg-color)}
${nth(n => `.tabbed-set>input:nth-child(${n}):focus-visible~.tabbed-labels>:nth-child(${n})`)}{outline:2px solid var(--md-accent-fg-color);outline-offset:-2px}
${nth(n => `.tabbed-set>input:nth-child(${n}):checked~.tabbed-content>:nth-child(${n})`)}{display:block}
`;
