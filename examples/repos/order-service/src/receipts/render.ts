import { totalOf, type Order } from '../order.ts';

const WIDTH = 44;

/** A receipt as the till would print it. The PDF is this text on a nicer background. */
export function renderReceipt(order: Order): string {
  const money = (amount: number) =>
    `${(amount / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })} ${order.currency}`;
  const row = (left: string, right: string) =>
    left.slice(0, WIDTH - right.length - 1).padEnd(WIDTH - right.length) + right;

  return [
    row('LARKFIELD', order.number),
    row(order.placedAt.slice(0, 10), ''),
    '-'.repeat(WIDTH),
    ...order.lines.map(line =>
      row(`${line.quantity} x ${line.name}`, money(line.quantity * line.unitPrice)),
    ),
    '-'.repeat(WIDTH),
    row('Total', money(totalOf(order.lines))),
  ]
    .map(text => text.trimEnd())
    .join('\n');
}
