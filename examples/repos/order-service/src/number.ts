/**
 * Order numbers are read out on the telephone: digits only, with a check digit
 * (Luhn) so that customer care notices a slip before the wrong order is opened.
 */
export function orderNumber(sequence: number): string {
  const digits = String(sequence).padStart(6, '0');
  return `LF-${digits}${checkDigit(digits)}`;
}

export function isOrderNumber(text: string): boolean {
  const match = /^LF-(\d{6,})(\d)$/.exec(text);
  return match !== null && checkDigit(match[1] ?? '') === Number(match[2]);
}

function checkDigit(digits: string): number {
  let sum = 0;
  for (const [index, character] of [...digits].reverse().entries()) {
    const doubled = Number(character) * (index % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}
