const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (colours ? `\x1b[${code}m${text}\x1b[0m` : text);

export const bold = text => paint(1, text);
export const dim = text => paint(2, text);

export const seconds = ms => `${(ms / 1000).toFixed(1)} s`;

/** A problem the person can solve. It is printed without a stack trace. */
export class Problem extends Error {
  name = 'Problem';
}

export function line(text = '') {
  process.stdout.write(`${text}\n`);
}

/**
 * Runs one step and prints it as a line with the time it took.
 *
 * @param title what the step is called
 * @param run receives `note`, which adds a remark to the line
 */
export async function step(title, run) {
  const started = performance.now();
  const remarks = [];
  const clearProgress = showProgress(title, started);
  try {
    const result = await run(text => remarks.push(text));
    clearProgress();
    const time = seconds(performance.now() - started).padStart(8);
    const remark = remarks.length ? dim(`  ${remarks.join(', ')}`) : '';
    line(`${paint(32, '✔')} ${title.padEnd(22)}${time}${remark}`);
    return result;
  } catch (error) {
    clearProgress();
    line(`${paint(31, '✘')} ${title}`);
    throw error;
  }
}

/** When the steps began that run now, by title. */
const running = new Map();

function showProgress(title, started) {
  if (!process.stdout.isTTY) {
    return () => {};
  }
  const draw = () => {
    const steps = [...running].map(
      ([name, since]) => `${name} ${seconds(performance.now() - since)}`,
    );
    process.stdout.write(`\r${dim(`… ${steps.join(', ')}`)}\x1b[K`);
  };
  const timer = setInterval(draw, 500);
  running.set(title, started);
  draw();
  return () => {
    clearInterval(timer);
    running.delete(title);
    process.stdout.write('\r\x1b[K');
  };
}

/** Prints an error the way people can act on it and ends with code 1. */
export function exitWith(error) {
  if (error instanceof Problem) {
    console.error(`\n${error.message}\n`);
  } else if (error?.code === 'ENOSPC') {
    console.error(
      `\nThe disk is full: ${error.path ?? error.message}.\nFree some space and run the command again; nothing is lost.\n`,
    );
  } else {
    console.error(error);
  }
  process.exit(1);
}
