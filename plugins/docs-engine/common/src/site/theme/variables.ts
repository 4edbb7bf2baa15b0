import { admonitionTypes } from './admonitionTypes';

const image = (body: string) =>
  `url('data:image/svg+xml;charset=utf-8,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${body}</svg>')`;

const path = (d: string) => image(`<path fill-rule="evenodd" d="${d}"/>`);

const icons: Record<string, string> = {
  'nav-icon--next': path('M9.4 5.6L8 7l5 5-5 5 1.4 1.4 6.4-6.4z'),
  'details-icon': path('M9.4 5.6L8 7l5 5-5 5 1.4 1.4 6.4-6.4z'),
  'tasklist-icon': image(
    '<path fill-rule="evenodd" d="M6 3h12a3 3 0 013 3v12a3 3 0 01-3 3H6a3 3 0 01-3-3V6a3 3 0 013-3zm0 2a1 1 0 00-1 1v12a1 1 0 001 1h12a1 1 0 001-1V6a1 1 0 00-1-1z"/>',
  ),
  'tasklist-icon--checked': image(
    '<path fill-rule="evenodd" d="M6 3h12a3 3 0 013 3v12a3 3 0 01-3 3H6a3 3 0 01-3-3V6a3 3 0 013-3zm4.6 13.6l7.2-7.2-1.5-1.5-5.7 5.7-2.9-2.9-1.5 1.5z"/>',
  ),
  'footnotes-icon': path(
    'M19 6v5a3 3 0 01-3 3H7.4l3.3 3.3-1.4 1.4L3.6 13l5.7-5.7 1.4 1.4L7.4 12H16a1 1 0 001-1V6z',
  ),
};

/**
 * Colours, sizes and icons. The reader defines the same names on the host of its
 * shadow root, later than we do, and so replaces them by those of the portal.
 */
export const variables = `
:root,:host{
--md-default-fg-color:#1d1e21;--md-default-fg-color--light:#5b5e66;--md-default-fg-color--lighter:#5b5e664d;--md-default-fg-color--lightest:#5b5e6626;
--md-default-bg-color:#fff;--md-default-bg-color--light:#faf9f7;
--md-primary-fg-color:#5b3df5;--md-accent-fg-color:#5b3df5;
--md-code-fg-color:#1d1e21;--md-code-bg-color:#f4f3f0;--md-code-hl-color:#ffb30080;
--md-code-hl-keyword-color:#4527c9;--md-code-hl-function-color:#8a2a86;--md-code-hl-string-color:#1c6b33;--md-code-hl-number-color:#b3261e;
--md-code-hl-constant-color:#8a2a86;--md-code-hl-special-color:#8a2a86;--md-code-hl-name-color:#1d1e21;--md-code-hl-comment-color:#5b5e66;
--md-code-hl-generic-color:#5b5e66;--md-code-hl-variable-color:#5b5e66;--md-code-hl-operator-color:#5b5e66;--md-code-hl-punctuation-color:#5b5e66;
--md-typeset-font-size:1rem;--md-typeset-color:var(--md-default-fg-color);--md-typeset-a-color:#4a2fd8;
--md-typeset-table-color:#1d1e2126;--md-typeset-mark-color:#ffe08a;--md-typeset-ins-color:#bfe8c7;--md-typeset-del-color:#fbc9c5;
--md-typeset-kbd-color:#faf9f7;--md-typeset-kbd-border-color:#5b5e66;
${Object.entries(icons)
  .map(([name, value]) => `--md-${name}:${value};`)
  .join('\n')}
${admonitionTypes
  .map(
    ({ names: [name], icon }) => `--md-admonition-icon--${name}:${path(icon)};`,
  )
  .join('\n')}
}
@media (prefers-color-scheme:dark){:root{
--md-default-fg-color:#ececee;--md-default-fg-color--light:#a9acb5;--md-default-fg-color--lighter:#a9acb54d;--md-default-fg-color--lightest:#a9acb526;
--md-default-bg-color:#111214;--md-default-bg-color--light:#1a1b1f;
--md-primary-fg-color:#a99bff;--md-accent-fg-color:#a99bff;
--md-code-fg-color:#ececee;--md-code-bg-color:#1a1b1f;--md-code-hl-color:#ffb30080;
--md-code-hl-keyword-color:#b3a6ff;--md-code-hl-function-color:#e6a0e2;--md-code-hl-string-color:#8fd3a0;--md-code-hl-number-color:#ff9d94;
--md-code-hl-constant-color:#e6a0e2;--md-code-hl-special-color:#e6a0e2;--md-code-hl-name-color:#ececee;--md-code-hl-comment-color:#a9acb5;
--md-code-hl-generic-color:#a9acb5;--md-code-hl-variable-color:#a9acb5;--md-code-hl-operator-color:#a9acb5;--md-code-hl-punctuation-color:#a9acb5;
--md-typeset-a-color:#b3a6ff;
--md-typeset-table-color:#ececee26;--md-typeset-mark-color:#6b5200;--md-typeset-ins-color:#1e4d2a;--md-typeset-del-color:#5f211c;
--md-typeset-kbd-color:#1a1b1f;--md-typeset-kbd-border-color:#a9acb5;
}}
`;
