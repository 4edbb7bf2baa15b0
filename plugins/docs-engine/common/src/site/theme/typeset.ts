const headings = (names: string) => `.md-content .md-typeset :is(${names})`;

/**
 * Text: headings, lists, links, quotes, tables, keys, marks, footnotes. The reader
 * sizes headings as those of the portal's own pages, hence the longer selectors.
 */
export const typeset = `
.md-typeset{font-size:var(--md-typeset-font-size);line-height:1.65;color:var(--md-typeset-color);overflow-wrap:break-word}
${headings('h1,h2,h3,h4,h5,h6')}{margin:1.6em 0 .6em;line-height:1.25;font-weight:600;scroll-margin-top:4rem}
${headings('h1')}{font-size:1.75em;margin:0 0 .8em}
${headings('h2')}{font-size:1.4em;padding-bottom:.25em;border-bottom:1px solid var(--md-default-fg-color--lightest)}
${headings('h3')}{font-size:1.18em}
${headings('h4')}{font-size:1.05em}
${headings('h5,h6')}{font-size:.95em;color:var(--md-default-fg-color--light)}
.md-typeset p,.md-typeset ul,.md-typeset ol,.md-typeset dl,.md-typeset blockquote,.md-typeset pre,.md-typeset figure{margin:1em 0}
.md-typeset a{color:var(--md-typeset-a-color);word-break:break-word}
.md-typeset p a:not([class]),.md-typeset li a:not([class]),.md-typeset td a:not([class]){text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.15em}
.md-typeset a:hover{color:var(--md-accent-fg-color);text-decoration:underline}
.md-typeset ul,.md-typeset ol{padding-left:0}
.md-typeset ol{list-style-type:decimal}
.md-typeset ol ol{list-style-type:lower-alpha}
.md-typeset ol ol ol{list-style-type:lower-roman}
.md-typeset li{margin:0 0 .4em 1.6em}
.md-typeset li>p:first-child,.md-typeset li>blockquote:first-child{margin-top:0}
.md-typeset li>p:last-child{margin-bottom:.4em}
.md-typeset li>ul,.md-typeset li>ol{margin:.4em 0}
.md-typeset dd{margin:.5em 0 1em 1.6em}
.md-typeset dt{font-weight:600}
.md-typeset blockquote{margin-left:0;margin-right:0;padding-left:1em;border-left:.2em solid var(--md-default-fg-color--lighter);color:var(--md-default-fg-color--light)}
.md-typeset hr{margin:1.8em 0;border:0;border-bottom:1px solid var(--md-default-fg-color--lightest)}
.md-typeset img,.md-typeset svg,.md-typeset video,.md-typeset iframe{max-width:100%}
.md-typeset img{height:auto}
.md-typeset img[align=left]{margin:1em 1em 1em 0}
.md-typeset img[align=right]{margin:1em 0 1em 1em}
.md-typeset figure{display:flow-root;width:fit-content;max-width:100%;margin:1em auto;text-align:center}
.md-typeset figcaption{margin:.6em auto 0;max-width:36em;font-style:italic;color:var(--md-default-fg-color--light)}
.md-typeset sub,.md-typeset sup{font-size:.78em;line-height:0}
.md-typeset small{font-size:.85em;opacity:.85}
.md-typeset abbr{text-decoration:none;border-bottom:1px dotted var(--md-default-fg-color--light);cursor:help}
.md-typeset mark,.md-typeset .critic.mark{color:inherit;background-color:var(--md-typeset-mark-color);padding:0 .15em;border-radius:2px}
.md-typeset ins,.md-typeset .critic.ins{text-decoration:none;background-color:var(--md-typeset-ins-color);padding:0 .15em;border-radius:2px}
.md-typeset del,.md-typeset .critic.del{background-color:var(--md-typeset-del-color);padding:0 .15em;border-radius:2px}
.md-typeset .critic.comment{color:var(--md-default-fg-color--light);font-style:italic}
.md-typeset .critic.block{display:block;padding:.5em 1em;border-radius:6px;overflow:auto}
.md-typeset kbd{display:inline-block;padding:0 .5em;border-radius:4px;font:.85em/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;background-color:var(--md-typeset-kbd-color);border:1px solid var(--md-typeset-kbd-border-color);border-bottom-width:2px;color:var(--md-default-fg-color)}
.md-typeset .keys span{padding:0 .25em;color:var(--md-default-fg-color--light)}
.md-typeset table:not([class]){display:block;width:max-content;max-width:100%;overflow:auto;margin:1em 0;border-collapse:collapse;border:1px solid var(--md-typeset-table-color);border-bottom:0;border-radius:6px;font-size:.95em;touch-action:auto}
.md-typeset table:not([class]) th{padding:.6em .9em;text-align:left;vertical-align:top;font-weight:600;min-width:5em;border-bottom:1px solid var(--md-typeset-table-color);background-color:var(--md-default-bg-color--light)}
.md-typeset table:not([class]) td{padding:.6em .9em;vertical-align:top;border-bottom:1px solid var(--md-typeset-table-color)}
.md-typeset table:not([class]) [align=center]{text-align:center}
.md-typeset table:not([class]) [align=right]{text-align:right}
.md-typeset .headerlink{display:inline-block;margin-left:.4em;opacity:0;color:var(--md-default-fg-color--light);text-decoration:none;transition:opacity .12s}
.md-typeset :hover>.headerlink,.md-typeset .headerlink:focus,.md-typeset :target>.headerlink{opacity:1}
.md-typeset .headerlink:hover{color:var(--md-accent-fg-color)}
.md-typeset .footnote{font-size:.9em;color:var(--md-default-fg-color--light)}
.md-typeset .footnote>ol{margin-left:0}
.md-typeset .footnote hr{margin-top:2em}
.md-typeset .footnote li:target{color:var(--md-default-fg-color)}
.md-typeset .footnote-ref{padding:0 .15em;font-weight:600;text-decoration:none}
.md-typeset [id^="fnref:"]:target>.footnote-ref{outline:2px solid var(--md-accent-fg-color);border-radius:2px}
.md-typeset .footnote-backref{margin-left:.3em;text-decoration:underline;font-family:system-ui,sans-serif}
.md-typeset .task-list-item{position:relative;list-style-type:none}
.md-typeset .task-list-item>[type=checkbox]{margin-left:-1.5em;margin-right:.4em}
.md-typeset .task-list-control [type=checkbox]{position:absolute;visibility:hidden}
.md-typeset .task-list-indicator:before{content:"";content:""/"Open:";position:absolute;top:.2em;left:-1.6em;width:1.25em;height:1.25em;background-color:var(--md-default-fg-color--light);-webkit-mask:var(--md-tasklist-icon) center/contain no-repeat;mask:var(--md-tasklist-icon) center/contain no-repeat}
.md-typeset [type=checkbox]:checked+.task-list-indicator:before{content:"";content:""/"Done:";background-color:#2e963c;-webkit-mask-image:var(--md-tasklist-icon--checked);mask-image:var(--md-tasklist-icon--checked)}
.md-typeset .twemoji,.md-typeset .emojione,.md-typeset .gemoji{display:inline-block;height:1.2em;width:1.2em;vertical-align:-.2em}
.md-typeset .twemoji svg{display:block;width:100%;height:100%;fill:currentColor}
.md-typeset .arithmatex{overflow-x:auto;overflow-y:hidden}
.md-typeset div.arithmatex{margin:1em 0;text-align:center}
.md-typeset math{font-size:1.1em}
.md-typeset .mermaid{margin:1em 0;text-align:center;background:none;line-height:normal}
.md-typeset .progress{position:relative;display:block;width:100%;height:1.4em;margin:.5em 0;border-radius:6px;overflow:hidden;background-color:var(--md-default-fg-color--lightest)}
.md-typeset .progress-bar{height:100%;background-color:rgb(64,120,220)}
.md-typeset .progress-label{position:absolute;inset:0;margin:0;text-align:center;font-size:.85em;line-height:1.65;font-weight:600}
.md-typeset .progress.thin,.md-typeset .thin .progress{height:.5em}
.md-typeset .thin .progress-label{display:none}
.md-typeset .progress-0plus .progress-bar,.md-typeset .progress-20plus .progress-bar{background-color:rgb(215,75,60)}
.md-typeset .progress-40plus .progress-bar,.md-typeset .progress-60plus .progress-bar{background-color:rgb(210,120,0)}
.md-typeset .progress-80plus .progress-bar,.md-typeset .progress-100plus .progress-bar{background-color:rgb(46,150,60)}
.md-typeset .md-button{display:inline-block;padding:.5em 1.4em;border:2px solid currentColor;border-radius:8px;font-weight:600;text-decoration:none;color:var(--md-primary-fg-color)}
.md-typeset .md-button--primary{color:var(--md-primary-bg-color,#fff);background-color:var(--md-primary-fg-color);border-color:var(--md-primary-fg-color)}
.md-typeset .grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:.75em;margin:1em 0}
.md-typeset .grid>*{margin:0}
.md-typeset .grid.cards>ul,.md-typeset .grid.cards>ol{display:contents}
.md-typeset .grid.cards>ul>li,.md-typeset .grid.cards>ol>li,.md-typeset .grid>.card{display:block;margin:0;padding:.9em;border:1px solid var(--md-default-fg-color--lightest);border-radius:8px}
`;
