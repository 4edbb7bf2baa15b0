/**
 * Makes media queries about the width answer as on a screen of that width.
 *
 * @param width - in CSS pixels
 */
export function screenIs(width: number) {
  window.matchMedia = query => {
    const match = /width (<|>=) (\d+)px/.exec(query);
    const limit = Number(match?.[2]);
    return {
      matches: match?.[1] === '<' ? width < limit : width >= limit,
      media: query,
      addEventListener: () => {},
      removeEventListener: () => {},
      addListener: () => {},
      removeListener: () => {},
    } as unknown as MediaQueryList;
  };
}
