import type { CronPart } from './cronParts';

const ITEM = /^(?:\*|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/;

/** The values that a part of a schedule stands for, or what is wrong with it. */
export type CronPartReading = { values: Set<number> } | { problem: string };

/**
 * Reads one part of a schedule: `*`, numbers or words, ranges, steps, lists.
 *
 * @param part - which part it is
 * @param text - without spaces
 */
export function readCronPart(part: CronPart, text: string): CronPartReading {
  const values = new Set<number>();
  for (const item of text.split(',')) {
    const reading = readItem(part, item);
    if ('problem' in reading) {
      return reading;
    }
    reading.values.forEach(value => values.add(value));
  }
  return { values };
}

function readItem(part: CronPart, item: string): CronPartReading {
  const { name, min, max } = part;
  const match = ITEM.exec(item);
  if (!match) {
    return { problem: `The ${name} cannot be read: ${item || 'empty'}` };
  }
  const [, first, last, stepText] = match;
  const step = Number(stepText ?? 1);
  if (step === 0) {
    return { problem: `The ${name} cannot have steps of 0` };
  }
  const from = first === undefined ? min : numberOf(part, first);
  const open = first === undefined || stepText !== undefined ? max : from;
  const to = last === undefined ? open : numberOf(part, last);
  if (![from, to].every(value => value >= min && value <= max)) {
    return { problem: `The ${name} goes from ${min} to ${max}: ${item}` };
  }
  if (from > to) {
    return { problem: `The ${name} ends before it begins: ${item}` };
  }
  const values = new Set<number>();
  for (let value = from; value <= to; value += step) {
    values.add(value);
  }
  return { values };
}

function numberOf({ min, words }: CronPart, text: string): number {
  const word = words.indexOf(text.toLocaleLowerCase('en-US'));
  if (word >= 0) {
    return min + word;
  }
  return /^\d+$/.test(text) ? Number(text) : NaN;
}
