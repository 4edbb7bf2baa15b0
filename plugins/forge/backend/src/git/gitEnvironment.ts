const COMMON_SETTINGS: Record<string, string> = {
  // Repositories may belong to another user than the portal runs as.
  'safe.directory': '*',
  'gc.autoDetach': 'false',
  'pack.threads': '1',
};

/**
 * Environment of every git process that the forge starts. Nothing is inherited
 * but the search path, so that neither the machine's nor the user's git settings
 * change what the forge does.
 *
 * @param settings - git settings; they win over the repository's own file
 */
export function gitEnvironment(
  settings: Record<string, string> = {},
): NodeJS.ProcessEnv {
  const all = Object.entries({ ...COMMON_SETTINGS, ...settings });
  return {
    PATH: process.env.PATH,
    HOME: '/nonexistent',
    LANG: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: String(all.length),
    ...Object.fromEntries(
      all.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}
