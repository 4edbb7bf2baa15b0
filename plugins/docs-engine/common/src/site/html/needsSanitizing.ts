/** What may be worth a second look in HTML, at the price of false alarms. */
const SUSPICIOUS =
  /<\/?(?:script|style|iframe|object|embed|link|meta|base|form|foreignobject|annotation|use|noscript|template|xmp)\b|\bon[a-z]{3,}\s*=|(?:javascript|vbscript|data|file|blob)\s*:|\b(?:href|src)="[^"]*&(?!amp;)/i;

/**
 * Whether a page must be walked by the sanitiser: when its source holds raw HTML
 * or attribute lists. Everything else in it is written by us.
 *
 * @param source Markdown of the page
 * @param html that was made of it
 */
export function needsSanitizing(source: string, html: string): boolean {
  return (
    /<[a-z!?/]/i.test(source) ||
    /\{[^{}\n]*=/.test(source) ||
    SUSPICIOUS.test(html)
  );
}
