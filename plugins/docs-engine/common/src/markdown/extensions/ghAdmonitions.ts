import type { Extension } from '../types';

const HEAD = /^(>|>>>) {0,3}\[!(note|tip|important|caution|warning)\] *(.*)$/i;

/** Types whose look goes by another name. */
const LOOKS: Record<string, string> = {
  caution: 'danger',
  important: 'warning',
};

interface Alert {
  /** The line that opens the admonition. */
  opening: string;
  body: string[];
  /** The first line behind the alert. */
  next: number;
}

/**
 * Alerts as GitHub and GitLab write them (`> [!NOTE]`, `>>> [!NOTE]` … `>>>`) as
 * admonitions. The text is changed before anything else reads it, as the plugin
 * `gh-admonitions` of MkDocs does.
 */
export const ghAdmonitions: Extension = ({ preprocessors }) => {
  preprocessors.register('gh_admonitions', { run: convertAlerts }, 1000);
};

/**
 * A page with its alerts written as admonitions. Lines in fences of code stay as
 * they are; lines of an alert must begin with `> ` and end in a line feed.
 */
export function convertAlerts(text: string): string {
  if (!text.includes('[!')) {
    return text;
  }
  const lines = text.split('\n');
  const readAlert = alertReader(lines);
  const out: string[] = [];
  let inFence = false;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line.startsWith('```')) {
      inFence = !inFence;
    }
    const alert = inFence ? undefined : readAlert(at);
    if (alert) {
      out.push(alert.opening);
      for (const inner of alert.body) {
        out.push(`    ${inner}`);
      }
      at = alert.next;
    } else {
      out.push(line);
      at++;
    }
  }
  return out.join('\n');
}

function alertReader(lines: string[]): (at: number) => Alert | undefined {
  const fences = lines.flatMap((line, index) =>
    /^>>>\s*$/.test(line) ? [index] : [],
  );
  let passed = 0;
  return at => {
    const head = HEAD.exec(lines[at].trimEnd());
    if (!head) {
      return undefined;
    }
    const [, quote, type, title] = head;
    const kind = type.toLowerCase();
    const name = kind[0].toUpperCase() + kind.slice(1);
    const opening = `!!! ${LOOKS[kind] ?? kind} "${title || name}"`;
    if (quote === '>') {
      const end = quoteEnd(lines, at + 1);
      const body = lines.slice(at + 1, end).map(line => line.slice(2));
      return body.length > 0 ? { opening, body, next: end } : undefined;
    }
    while (fences[passed] <= at) {
      passed++;
    }
    const end = fences[passed];
    return end === undefined
      ? undefined
      : { opening, body: lines.slice(at + 1, end), next: end + 1 };
  };
}

/** Where quoted lines end; the last line of a text has no line feed. */
function quoteEnd(lines: string[], from: number): number {
  let end = from;
  while (end < lines.length - 1 && lines[end].startsWith('> ')) {
    end++;
  }
  return end;
}
