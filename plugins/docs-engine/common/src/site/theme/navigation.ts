/** The tree of pages at the left and the table of contents at the right. */
export const navigation = `
.md-nav{font-size:calc(var(--md-typeset-font-size)*.9);line-height:1.35}
.md-nav__list{margin:0;padding:0;list-style:none}
.md-nav__item{padding:0 0 0 .75em}
.md-nav--primary>.md-nav__list>.md-nav__item,.md-nav--secondary>.md-nav__list>.md-nav__item{padding-left:0}
.md-nav .md-nav .md-nav__list{margin-left:.35em;border-left:1px solid var(--md-default-fg-color--lightest)}
.md-nav__title{display:block;padding:.25em .5em;font-weight:600;overflow-wrap:anywhere}
.md-nav .md-nav .md-nav__title{display:none}
.md-nav .md-nav__title .md-nav__icon{display:none}
.md-nav__link{display:flex;align-items:center;justify-content:space-between;padding:.3em .5em;border-radius:6px;cursor:pointer;overflow-wrap:anywhere;scroll-margin:2em}
.md-nav__link:hover{color:var(--md-accent-fg-color);background-color:var(--md-default-fg-color--lightest)}
.md-nav__item--active>.md-nav__link{color:var(--md-typeset-a-color);font-weight:600}
.md-nav__item--nested>.md-nav{display:none}
.md-nav__item--nested>.md-nav__toggle:checked~.md-nav{display:block}
.md-nav__icon{flex-shrink:0;width:1.25em;height:1.25em}
.md-nav__link .md-nav__icon:after{content:"";display:block;width:100%;height:100%;background-color:currentColor;-webkit-mask:var(--md-nav-icon--next) center/contain no-repeat;mask:var(--md-nav-icon--next) center/contain no-repeat;transition:transform .12s}
.md-nav__toggle:checked~.md-nav__link>.md-nav__icon:after{transform:rotate(90deg)}
.md-nav__item--more>.md-nav__link{color:var(--md-default-fg-color--light);font-style:italic}
.md-nav--secondary .md-nav__title{color:var(--md-default-fg-color--light)}
.md-nav--secondary .md-nav__link{padding-top:.2em;padding-bottom:.2em}
@media screen and (min-width:76.25em){
.md-sidebar--primary .md-nav__link[for=__toc],.md-sidebar--primary .md-nav--secondary{display:none}
}
@media screen and (max-width:76.1875em){
.md-nav__link[for=__toc]~.md-nav__link{display:none}
.md-sidebar--primary .md-nav--secondary{display:none}
.md-nav__toggle:checked~.md-nav--secondary{display:block}
.md-nav--primary .md-nav--primary .md-nav__title,.md-nav--primary .md-nav .md-nav__title,.md-nav--primary .md-nav--secondary .md-nav__title{display:none}
}
`;
