/**
 * Runs in the page, before its own scripts: notes when the first match of a
 * selector that has text is on the screen, in `globalThis.benchMark`.
 *
 * @param selector CSS selector
 */
export function markFirst(selector) {
  if (globalThis !== globalThis.top) {
    return;
  }
  const isShown = element =>
    element.textContent.trim() !== '' &&
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
