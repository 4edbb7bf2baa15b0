/** What a badge shows. */
export interface Badge {
  /** Title of the track. */
  label: string;
  /** Title of the level, `none` or `unknown`. */
  message: string;
  /** Levels reached, as a share from 0 to 1; undefined when it is not known. */
  share?: number;
}

const HEIGHT = 20;
const PADDING = 7;
/** Average width of a character at 11 px; `textLength` makes it exact. */
const CHARACTER = 6.6;
const LONGEST = 40;

/** White text on each of these has a contrast of 4.5 or more. */
const LABEL = [58, 56, 66];
const UNKNOWN = [111, 109, 120];
const LOWEST = [107, 104, 128];
const HIGHEST = [91, 61, 245];

/** Draws a badge as SVG, with its text for screen readers. */
export function drawBadge({ label, message, share }: Badge): string {
  const left = cell(label, 0);
  const right = cell(message, left.width);
  const width = left.width + right.width;
  const says = escape(`${shorten(label)}: ${shorten(message)}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${says}</title>`,
    `<desc id="desc">Level on a scorecard of the developer portal</desc>`,
    `<clipPath id="round"><rect width="${width}" height="${HEIGHT}" rx="4"/></clipPath>`,
    `<g clip-path="url(#round)">`,
    `<rect width="${left.width}" height="${HEIGHT}" fill="${hexOf(LABEL)}"/>`,
    `<rect x="${left.width}" width="${right.width}" height="${HEIGHT}" fill="${colorOf(share)}"/>`,
    `</g>`,
    `<g fill="#fff" font-family="Verdana,Geneva,'DejaVu Sans',sans-serif" font-size="11" aria-hidden="true">`,
    left.text,
    right.text,
    `</g>`,
    `</svg>`,
  ].join('');
}

function cell(text: string, x: number): { width: number; text: string } {
  const shown = shorten(text);
  const length = Math.round([...shown].length * CHARACTER);
  return {
    width: length + 2 * PADDING,
    text: `<text x="${x + PADDING}" y="14" textLength="${length}">${escape(shown)}</text>`,
  };
}

function colorOf(share: number | undefined): string {
  if (share === undefined) {
    return hexOf(UNKNOWN);
  }
  const part = Math.min(Math.max(share, 0), 1);
  return hexOf(LOWEST.map((low, at) => low + (HIGHEST[at] - low) * part));
}

function hexOf(channels: number[]): string {
  return `#${channels
    .map(channel => Math.round(channel).toString(16).padStart(2, '0'))
    .join('')}`;
}

/** Without what XML cannot hold, and not longer than a badge should be. */
function shorten(text: string): string {
  const characters = [
    ...text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').trim(),
  ];
  return characters.length > LONGEST
    ? `${characters.slice(0, LONGEST - 1).join('')}…`
    : characters.join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
