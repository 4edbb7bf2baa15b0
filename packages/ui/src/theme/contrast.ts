const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** Says whether a text is a colour in the form `#rgb` or `#rrggbb`. */
export function isHexColor(value: string): boolean {
  return HEX.test(value);
}

function channels(hex: string): [number, number, number] {
  const digits = hex.slice(1);
  const full =
    digits.length === 3 ? digits.replace(/./g, digit => digit + digit) : digits;
  const channel = (start: number) =>
    Number.parseInt(full.slice(start, start + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map(channel => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The WCAG contrast ratio of two hex colours, from 1 (same) to 21 (black on
 * white). Text needs 4.5, controls and large text 3.
 */
export function contrastRatio(first: string, second: string): number {
  const [bright, dim] = [luminance(first), luminance(second)].sort(
    (a, b) => b - a,
  );
  return (bright + 0.05) / (dim + 0.05);
}

/**
 * Picks the one of two hex colours that reads better on a background.
 *
 * @param background - hex colour the text stands on
 * @param candidates - the two text colours to choose from
 */
export function readableOn(
  background: string,
  candidates: [string, string],
): string {
  const [first, second] = candidates;
  return contrastRatio(background, first) >= contrastRatio(background, second)
    ? first
    : second;
}
