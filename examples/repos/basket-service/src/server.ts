import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { BasketError, emptyBasket, setLine, totalsOf, type Basket } from './basket.ts';
import { mergeBaskets } from './merge.ts';
import type { BasketStore } from './store.ts';

type Options = { store: BasketStore; now?: () => Date };

const MAX_BODY = 64 * 1024;

export function createBasketServer({ store, now = () => new Date() }: Options): Server {
  async function load(id: string): Promise<Basket> {
    const basket = await store.get(id);
    if (!basket) throw new BasketError('NOT_FOUND', `no basket ${id}`, 404);
    return basket;
  }

  async function route(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const path = new URL(req.url ?? '/', 'http://basket').pathname;
    const [, root, id, part, productId] = path.split('/');
    const key = `${req.method} ${part ?? ''}`;

    if (path === '/healthz') return send(res, 200, { status: 'ok' });
    if (root !== 'baskets') throw new BasketError('NOT_FOUND', 'no such path', 404);

    if (!id && req.method === 'POST') {
      const { currency = 'SEK' } = await readJson(req);
      const basket = emptyBasket(`bsk_${randomUUID()}`, String(currency), now());
      await store.put(basket);
      return send(res, 201, present(basket));
    }
    if (!id) throw new BasketError('METHOD_NOT_ALLOWED', 'use POST', 405);

    switch (key) {
      case 'GET ':
        return send(res, 200, present(await load(id)));
      case 'DELETE ':
        await store.delete(id);
        return send(res, 204);
      case 'PUT lines': {
        if (!productId) throw new BasketError('NOT_FOUND', 'which product?', 404);
        const body = await readJson(req);
        const basket = setLine(
          await load(id),
          {
            productId: decodeURIComponent(productId),
            quantity: body.quantity as number,
            unitPrice: body.unitPrice as { amount: number; currency: string },
            allowSubstitute: body.allowSubstitute !== false,
          },
          now(),
        );
        await store.put(basket);
        return send(res, 200, present(basket));
      }
      case 'POST merge': {
        const { from } = await readJson(req);
        const merged = mergeBaskets(await load(id), await load(String(from)), now());
        await store.put(merged);
        await store.delete(String(from));
        return send(res, 200, present(merged));
      }
      default:
        throw new BasketError('NOT_FOUND', 'no such path', 404);
    }
  }

  return createServer((req, res) => {
    route(req, res).catch((error: unknown) => {
      if (error instanceof BasketError) {
        send(res, error.status, { code: error.code, message: error.message });
      } else {
        console.error(error);
        send(res, 500, { code: 'INTERNAL', message: 'our fault, not yours' });
      }
    });
  });
}

function present(basket: Basket) {
  return { ...basket, totals: totalsOf(basket) };
}

function send(res: ServerResponse, status: number, body?: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(body === undefined ? undefined : JSON.stringify(body));
}

async function readJson(req: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of req) {
    text += chunk;
    if (text.length > MAX_BODY) throw new BasketError('TOO_LARGE', 'body over 64 KiB', 413);
  }
  try {
    return text ? (JSON.parse(text) as Record<string, unknown>) : {};
  } catch {
    throw new BasketError('BAD_JSON', 'the body is not JSON', 400);
  }
}
