import { toString } from 'cronstrue';
import type { Reading } from '../text/Reading';
import { cronParts } from './cronParts';
import { readCronPart } from './readCronPart';

const NICKNAMES = /^@(hourly|daily|midnight|weekly|monthly|yearly|annually)$/;
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY = 2;
const MONTH = 3;
const WEEKDAY = 4;

/**
 * Reads a schedule of cron aloud.
 *
 * @param schedule - five parts, as in `0 3 * * mon-fri`, or a nickname, as in `@daily`
 */
export function readCron(schedule: string): Reading {
  const problem = NICKNAMES.test(schedule) ? undefined : findProblem(schedule);
  return problem
    ? { problem }
    : {
        note: toString(schedule, {
          use24HourTimeFormat: true,
          verbose: true,
        }),
      };
}

function findProblem(schedule: string): string | undefined {
  const texts = schedule.split(/\s+/);
  if (texts.length !== cronParts.length) {
    return `A schedule has five parts (minute, hour, day, month, day of the week), this has ${texts.length}`;
  }
  const readings = cronParts.map((part, index) =>
    readCronPart(part, texts[index]),
  );
  const values: Set<number>[] = [];
  for (const reading of readings) {
    if ('problem' in reading) {
      return reading.problem;
    }
    values.push(reading.values);
  }
  // With a day of the week as well, either of the two days is enough.
  const firstDay = Math.min(...values[DAY]);
  const everComes =
    texts[WEEKDAY] !== '*' ||
    [...values[MONTH]].some(month => LONGEST_MONTHS[month - 1] >= firstDay);
  return everComes ? undefined : 'Such a day never comes';
}
