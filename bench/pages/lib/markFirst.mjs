/**
 * Runs in the page, before its own scripts: notes when the first match of a
 * selector that has text is on the screen, in `globalThis.benchMark`.
 *
 * @param mark `{ selector, text }`: a CSS selector, and the text that is meant;
 *   any if left out
 */
export function markFirst({ selector, text }) {
  if (globalThis !== globalThis.top) {
    return;
  }
  const isMeant = found => (text ? found === text : found !== '');
  const isShown = element =>
    isMeant(element.textContent.trim()) &&
    element.getClientRects().length > 0 &&
    element.checkVisibility({ opacityProperty: true });
  const look = () => {
    const found = [...document.querySelectorAll(selector)].find(isShown);
    if (!found) {
      requestAnimationFrame(look);
      return;
    }
    // This frame is about to be drawn; the next one starts after that.
    requestAnimationFrame(() => {
      globalThis.benchMark = {
        ms: performance.now(),
        text: found.textContent.trim(),
      };
    });
  };
  requestAnimationFrame(look);
}
