/** A setting of git: its name and its value. */
export type GitSetting = readonly [name: string, value: string];

/** Settings of git in its environment, which other users of the machine cannot read, unlike arguments (git-config(1), GIT_CONFIG_COUNT). */
export function settingsEnvironment(settings: readonly GitSetting[]): Readonly<Record<string, string>> {
  const entries = settings.flatMap(([name, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, name] as const,
    [`GIT_CONFIG_VALUE_${index}`, value] as const,
  ]);
  return { GIT_CONFIG_COUNT: String(settings.length), ...Object.fromEntries(entries) };
}
