import { createServer, type IncomingMessage, type Server } from 'node:http';
import { SlotRefused, type SlotBook } from './book.ts';

const STATUS = { NOT_FOUND: 404, SLOT_TAKEN: 409, SLOT_CLOSED: 409, HOLD_EXPIRED: 410 } as const;

export function createSlotServer(book: SlotBook): Server {
  async function answer(req: IncomingMessage): Promise<[number, unknown]> {
    const url = new URL(req.url ?? '/', 'http://slots');
    const [, root, id, action] = url.pathname.split('/');
    if (root === 'healthz') return [200, { status: 'ok' }];
    if (root !== 'slots') return [404, { code: 'NOT_FOUND', message: 'no such path' }];

    if (!id) {
      const offers = book.offers(url.searchParams.get('area') ?? '');
      return [
        200,
        {
          items: offers.map(({ slot, ...offer }) => ({
            id: slot.id,
            startsAt: slot.startsAt.toISOString(),
            endsAt: slot.endsAt.toISOString(),
            ...offer,
          })),
        },
      ];
    }
    const body = await json(req);
    const slotId = decodeURIComponent(id);
    if (action === 'hold') return [201, book.hold(slotId, String(body.basketId))];
    if (action === 'confirm') {
      return [200, book.confirm(slotId, String(body.basketId), String(body.orderId))];
    }
    return [404, { code: 'NOT_FOUND', message: 'no such path' }];
  }

  return createServer(async (req, res) => {
    let status: number;
    let body: unknown;
    try {
      [status, body] = await answer(req);
    } catch (error) {
      if (error instanceof SlotRefused) {
        [status, body] = [STATUS[error.code], { code: error.code, message: error.message }];
      } else {
        console.error(error);
        [status, body] = [500, { code: 'INTERNAL', message: 'our fault' }];
      }
    }
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
}

async function json(req: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of req) text += chunk;
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}
