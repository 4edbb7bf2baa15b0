interface KeyFiles {
  keyId: string;
  algorithm: string;
  publicKeyFile: string;
  privateKeyFile: string;
}

/** What the attacker knows about the portal. */
export interface AttackConfig {
  url: string;
  /** May read entities of the catalog and nothing else. */
  token: string;
  /** With which the portal signs. */
  keys: { users: KeyFiles; plugins: KeyFiles };
  /** What the portal prints, with a line for each request that it gets. */
  logFile: string;
}

/**
 * Reads what `scripts/lib/browserTests.mjs` hands over.
 *
 * @throws Error if it started another portal, which cannot be attacked in full
 */
export function attackConfig(): AttackConfig {
  const { CALLBOARD_URL, CALLBOARD_ATTACK, CALLBOARD_LOG } = process.env;
  if (!CALLBOARD_URL || !CALLBOARD_ATTACK || !CALLBOARD_LOG) {
    throw new Error(
      'Run the attack suite with npm test: it needs CALLBOARD_URL, CALLBOARD_ATTACK and CALLBOARD_LOG, which name a portal with keys of its own',
    );
  }
  return {
    url: CALLBOARD_URL,
    logFile: CALLBOARD_LOG,
    ...JSON.parse(CALLBOARD_ATTACK),
  };
}
