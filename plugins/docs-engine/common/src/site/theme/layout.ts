/**
 * Page, columns, header, footer and what hides at which width. Fonts and the
 * background of a page in the reader are those of the portal, hence `:root`.
 */
export const layout = `
html{height:100%;box-sizing:border-box;-webkit-text-size-adjust:none;text-size-adjust:none}
*,:before,:after{box-sizing:inherit}
body{margin:0;min-height:100%;display:flex;flex-direction:column;color:var(--md-default-fg-color)}
:root{background-color:var(--md-default-bg-color);font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
a{color:inherit;text-decoration:none}
a:focus-visible,label:focus-visible,summary:focus-visible,button:focus-visible{outline:2px solid var(--md-accent-fg-color);outline-offset:2px;border-radius:2px}
[hidden],.md-toggle{display:none!important}
.md-grid{max-width:90rem;margin:0 auto}
.md-icon svg{display:block;width:1.25em;height:1.25em;fill:currentColor}
.md-ellipsis{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.md-skip{position:absolute;top:0;left:.5rem;padding:.4em .8em;transform:translateY(-200%);background:var(--md-default-fg-color);color:var(--md-default-bg-color);border-radius:4px;z-index:9}
.md-skip:focus{transform:translateY(.5rem)}
.md-header{position:sticky;top:0;z-index:3;background-color:var(--md-default-bg-color);border-bottom:1px solid var(--md-default-fg-color--lightest)}
.md-header__inner{display:flex;align-items:center;gap:.5rem;padding:.6rem 1rem;font-weight:600}
.md-header__button{cursor:pointer;line-height:0}
.md-container{display:flex;flex-direction:column;flex-grow:1}
.md-main{flex-grow:1}
.md-main__inner{display:flex;height:100%}
.md-content{flex-grow:1;min-width:0;order:1}
.md-content__inner{margin:0 1.5rem 1.5rem;padding-top:.75rem}
.md-content__inner:before{content:"";display:block;height:.5rem}
.md-content__button{float:right;margin:.4em 0 .4em .4em;padding:0;color:var(--md-default-fg-color--light)}
.md-typeset a.md-content__button{color:var(--md-default-fg-color--light)}
.md-content__button:hover,.md-typeset a.md-content__button:hover{color:var(--md-accent-fg-color)}
.md-sidebar{flex-shrink:0;width:16rem;padding:1rem .5rem;order:0}
.md-sidebar--secondary{order:2}
.md-sidebar__scrollwrap{overflow-y:auto;scrollbar-width:thin;scrollbar-color:var(--md-default-fg-color--lighter) transparent}
.md-overlay{position:fixed;top:0;left:0;width:0;height:0;opacity:0;background-color:#0000008a;z-index:4;transition:opacity .12s}
.md-footer__inner{display:flex;justify-content:space-between;gap:.5rem;padding:.25rem}
.md-footer__link{display:flex;align-items:center;gap:.5rem;min-width:0;max-width:100%;padding:.6rem .5rem;border-radius:8px;font-size:calc(var(--md-typeset-font-size)*.9);background-color:var(--md-default-bg-color)}
.md-footer__link:hover,.md-footer__link:focus-visible{color:var(--md-accent-fg-color)}
.md-footer__link--next{margin-left:auto;justify-content:flex-end;text-align:right}
.md-footer__title{min-width:0;max-width:100%}
.md-footer__direction{display:block;font-size:.8em;color:var(--md-default-fg-color--light)}
.md-footer__button{flex-shrink:0}
.md-dialog{display:none}
@media screen and (min-width:76.25em){
.md-header__button[for=__drawer],#toggle-sidebar{display:none}
.md-sidebar{position:sticky;top:3rem;align-self:flex-start;max-height:calc(100vh - 3rem);overflow-y:auto}
}
@media screen and (max-width:76.1875em){
.md-overlay{cursor:pointer}
[data-md-toggle=drawer]:checked~.md-overlay{width:100%;height:100%;opacity:1}
.md-sidebar--primary{position:fixed;top:0;bottom:0;left:-16rem;z-index:5;padding:0;overflow:hidden;background-color:var(--md-default-bg-color);transition:transform .12s}
.md-sidebar--primary .md-sidebar__scrollwrap{height:100%;padding:.75rem}
[data-md-toggle=drawer]:checked~.md-container .md-sidebar--primary{transform:translateX(16rem);box-shadow:0 0 24px #0000004d}
.md-sidebar--secondary{display:none}
.md-content__inner{margin:0 .75rem 1.25rem}
}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}
`;
