const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

/** A size as people read it, e.g. "1.2 MB". */
export function formatBytes(bytes: number, locale?: string): string {
  const step = Math.min(
    UNITS.length - 1,
    bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3),
  );
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}
