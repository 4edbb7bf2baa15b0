/** Paper shows the article alone, with everything unfolded that can be. */
export const print = `
@media print{
.md-header,.md-sidebar,.md-footer,.md-overlay,.md-skip,.md-content__button,.headerlink,.md-clipboard{display:none!important}
.md-content{max-width:100%;margin:0}
.md-content__inner{margin:0}
.md-typeset{color:#000;background:none}
.md-typeset a{color:inherit}
.md-typeset h1,.md-typeset h2,.md-typeset h3{break-after:avoid}
.md-typeset pre>code{white-space:pre-wrap;border:1px solid #ccc}
.md-typeset .tabbed-block{display:block}
.md-typeset table:not([class]){overflow:visible;width:auto}
}
`;
