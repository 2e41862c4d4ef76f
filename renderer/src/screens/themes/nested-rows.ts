import type { ThemeRow } from '#shared/contract/themes.ts'

/** Sub-themes right after the theme they are part of, each level in the order given. */
export function nestedRows(sorted: readonly ThemeRow[]): readonly ThemeRow[] {
  const shown = new Set(sorted.map(({ id }) => id))
  const isTop = ({ parent }: ThemeRow): boolean => parent === null || !shown.has(parent)
  const parts = new Map<string, ThemeRow[]>()
  for (const theme of sorted) {
    if (theme.parent === null) continue
    parts.set(theme.parent, [...(parts.get(theme.parent) ?? []), theme])
  }
  return sorted.filter(isTop).flatMap((theme) => [theme, ...(parts.get(theme.id) ?? [])])
}
