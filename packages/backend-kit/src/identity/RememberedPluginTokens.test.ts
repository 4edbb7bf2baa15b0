import type { PluginTokenHandler } from '@backstage/backend-defaults/auth';
import { RememberedPluginTokens } from './RememberedPluginTokens';

const toCatalog = { pluginId: 'scaffolder', targetPluginId: 'catalog' };
const forUser = {
  ...toCatalog,
  onBehalfOf: { limitedUserToken: 'limited', expiresAt: new Date(0) },
};

/** Signs with a count, and verifies whatever it has signed. */
class CountingTokens implements PluginTokenHandler {
  issued = 0;
  verified = 0;
  isBroken = false;

  async issueToken(options: Parameters<PluginTokenHandler['issueToken']>[0]) {
    this.issued += 1;
    if (this.isBroken) {
      throw new Error('no key');
    }
    const claims = {
      sub: options.pluginId,
      exp: 3600,
      obo: options.onBehalfOf?.limitedUserToken,
      jti: this.issued,
    };
    const text = Buffer.from(JSON.stringify(claims)).toString('base64url');
    return { token: `header.${text}.signature` };
  }

  async verifyToken(token: string) {
    this.verified += 1;
    const [, text] = token.split('.');
    if (!text) {
      return undefined;
    }
    const claims = JSON.parse(Buffer.from(text, 'base64url').toString());
    return { subject: `plugin:${claims.sub}`, limitedUserToken: claims.obo };
  }
}

describe('tokens between plugins', () => {
  let time: number;
  let stock: CountingTokens;
  let tokens: RememberedPluginTokens;
  beforeEach(() => {
    time = 0;
    stock = new CountingTokens();
    tokens = new RememberedPluginTokens(stock, () => time);
  });

  it('are signed once in five minutes for each plugin that is called', async () => {
    const first = await tokens.issueToken(toCatalog);
    time = 299_999;
    expect(await tokens.issueToken(toCatalog)).toEqual(first);
    const other = { ...toCatalog, targetPluginId: 'events' };
    expect(await tokens.issueToken(other)).not.toEqual(first);
    time = 300_000;
    expect(await tokens.issueToken(toCatalog)).not.toEqual(first);
    expect(stock.issued).toBe(3);
  });

  it('are signed anew when that failed', async () => {
    stock.isBroken = true;
    await expect(tokens.issueToken(toCatalog)).rejects.toThrow('no key');
    stock.isBroken = false;
    expect(await tokens.issueToken(toCatalog)).toBeDefined();
  });

  it('are verified once in ten seconds', async () => {
    const { token } = await tokens.issueToken(toCatalog);
    const verified = { subject: 'plugin:scaffolder' };
    expect(await tokens.verifyToken(token)).toEqual(verified);
    time = 9_999;
    expect(await tokens.verifyToken(token)).toEqual(verified);
    expect(stock.verified).toBe(1);
    time = 10_000;
    await tokens.verifyToken(token);
    expect(stock.verified).toBe(2);
  });

  it('are not remembered after they have expired', async () => {
    const { token } = await tokens.issueToken(toCatalog);
    time = 3_599_000;
    await tokens.verifyToken(token);
    time = 3_600_000;
    await tokens.verifyToken(token);
    expect(stock.verified).toBe(2);
  });

  it('are not remembered when they are for a user, or none', async () => {
    const { token } = await tokens.issueToken(forUser);
    expect((await tokens.issueToken(forUser)).token).not.toBe(token);
    await tokens.verifyToken(token);
    await tokens.verifyToken(token);
    await tokens.verifyToken('nonsense');
    await tokens.verifyToken('nonsense');
    expect(stock.verified).toBe(4);
  });

  it('are forgotten when there are too many', async () => {
    const all = await Promise.all(
      Array.from({ length: 1001 }, (_, index) =>
        stock.issueToken({ pluginId: `p${index}`, targetPluginId: 'catalog' }),
      ),
    );
    for (const { token } of all) {
      await tokens.verifyToken(token);
    }
    await tokens.verifyToken(all[1000].token);
    expect(stock.verified).toBe(1001);
    await tokens.verifyToken(all[0].token);
    expect(stock.verified).toBe(1002);
  });
});
