import type { Settings } from '../../src/contract/settings';

/**
 * Puts what was changed here upon what somebody else saved meanwhile. Where both changed the same, it is as it was set here:
 * that is still in sight, and nothing is saved by this.
 */
export function rebaseSettings(base: Settings, mine: Settings, theirs: Settings): Settings {
  const model = mineOver(base.model, mine.model, theirs.model);
  // A model or a resource means something only with its provider.
  const { provider, model: name, azureResource } = mine.model;
  const isMine =
    provider !== base.model.provider ||
    name !== base.model.model ||
    azureResource !== base.model.azureResource;
  return {
    ...mineOver(base, mine, theirs),
    levels: mineOver(base.levels, mine.levels, theirs.levels),
    model: {
      ...model,
      ...(isMine ? { provider, model: name, azureResource } : {}),
      redaction: mineOver(base.model.redaction, mine.model.redaction, theirs.model.redaction),
    },
  };
}

function mineOver<T extends object>(base: T, mine: T, theirs: T): T {
  const result = { ...theirs };
  for (const key of Object.keys(mine) as (keyof T)[])
    if (JSON.stringify(mine[key]) !== JSON.stringify(base[key])) result[key] = mine[key];
  return result;
}
