import { admonitionTypes } from './admonitionTypes';

const box = ':is(.admonition,details)';
const title = ':is(.admonition-title,summary)';
const mask = (value: string) =>
  `-webkit-mask-image:${value};mask-image:${value}`;

const types = admonitionTypes
  .map(({ names, colour }) => {
    const classes = names.map(name => `.${name}`).join(',');
    return `.md-typeset ${box}:is(${classes}){--callout:${colour}}
.md-typeset :is(${classes})>${title}:before{${mask(`var(--md-admonition-icon--${names[0]})`)}}`;
  })
  .join('\n');

/** Boxes that call for attention, also those that fold. */
export const admonitions = `
.md-typeset ${box}{--callout:${admonitionTypes[0].colour};display:flow-root;margin:1.25em 0;padding:0 .9em;border:1px solid rgba(var(--callout),.55);border-left-width:.25em;border-radius:6px;break-inside:avoid;background-color:var(--md-admonition-bg-color,transparent);color:var(--md-admonition-fg-color,inherit)}
.md-typeset ${box}>:last-child{margin-bottom:.8em}
.md-typeset ${title}{position:relative;margin:0 -.9em;padding:.5em .9em .5em 2.5rem;font-weight:600;background-color:rgba(var(--callout),.13)}
.md-typeset ${box}>${title}:last-child{margin-bottom:0}
.md-typeset ${title}:before{content:"";position:absolute;left:.75rem;top:.65em;width:20px;height:20px;background-color:rgb(var(--callout));-webkit-mask:var(--md-admonition-icon--note) center/contain no-repeat;mask:var(--md-admonition-icon--note) center/contain no-repeat}
${types}
.md-typeset summary{display:block;cursor:pointer;padding-right:2.5rem;list-style:none}
.md-typeset summary::-webkit-details-marker{display:none}
.md-typeset summary:after{content:"";position:absolute;right:.6rem;top:.65em;width:20px;height:20px;background-color:currentColor;-webkit-mask:var(--md-details-icon) center/contain no-repeat;mask:var(--md-details-icon) center/contain no-repeat;transition:transform .12s}
.md-typeset details[open]>summary:after{transform:rotate(90deg)}
.md-typeset details:not([open]){padding-bottom:0}
.md-typeset details:not([open])>summary{border-radius:5px}
@media screen and (min-width:45em){
.md-typeset ${box}.inline{float:left;width:16em;margin:0 1em 1em 0}
.md-typeset ${box}.inline.end{float:right;margin:0 0 1em 1em}
}
`;
