// RFC 7396, JSON Merge Patch: null removes, an object merges, anything else replaces. Never changes its arguments.
const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

export function mergePatch(target, patch) {
  if (!isObject(patch)) return patch;
  const merged = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = mergePatch(merged[name], value);
  }
  return merged;
}
