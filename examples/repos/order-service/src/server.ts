import { createServer, type IncomingMessage, type Server } from 'node:http';
import { advance, OrderError, type Order } from './order.ts';
import { placeOrder, type Neighbours, type PlaceRequest } from './place.ts';
import type { OrderStore } from './store.ts';

type Deps = { store: OrderStore; neighbours: Neighbours; newId: () => string; now: () => Date };
type Answer = { status: number; body?: unknown };

export function createOrderServer(deps: Deps): Server {
  async function find(id: string): Promise<Order> {
    const order = await deps.store.get(id);
    if (!order) throw new OrderError('NOT_FOUND', `no order ${id}`, 404);
    return order;
  }

  async function answer(req: IncomingMessage): Promise<Answer> {
    const url = new URL(req.url ?? '/', 'http://orders');
    const [, root, id, action] = url.pathname.split('/');
    if (url.pathname === '/healthz') return { status: 200, body: { status: 'ok' } };
    if (root !== 'orders') throw new OrderError('NOT_FOUND', 'no such path', 404);

    if (!id && req.method === 'POST') {
      const key = req.headers['idempotency-key'];
      if (typeof key !== 'string') {
        throw new OrderError('KEY_MISSING', 'send an Idempotency-Key', 400);
      }
      const body = (await json(req)) as Omit<PlaceRequest, 'idempotencyKey'>;
      return { status: 201, body: await placeOrder({ ...body, idempotencyKey: key }, deps) };
    }
    if (!id) {
      const customerId = url.searchParams.get('customerId') ?? '';
      return { status: 200, body: { items: await deps.store.ofCustomer(customerId) } };
    }
    if (action === 'cancel' && req.method === 'POST') {
      const cancelled = advance(await find(id), 'cancelled');
      await deps.store.save(cancelled);
      await deps.neighbours.releaseStock(id);
      await deps.neighbours.publish('OrderCancelled', cancelled);
      return { status: 200, body: cancelled };
    }
    return { status: 200, body: await find(id) };
  }

  return createServer(async (req, res) => {
    let result: Answer;
    try {
      result = await answer(req);
    } catch (error) {
      if (!(error instanceof OrderError)) console.error(error);
      result =
        error instanceof OrderError
          ? { status: error.status, body: { code: error.code, message: error.message } }
          : { status: 500, body: { code: 'INTERNAL', message: 'our fault, not yours' } };
    }
    res.writeHead(result.status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(result.body));
  });
}

async function json(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new OrderError('BAD_JSON', 'the body is not JSON', 400);
  }
}
