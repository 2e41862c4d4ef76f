import type { Account } from './accounts.ts'
import { createRandom } from './random.ts'
import { segmentFactor, themes, trendFactor, type Theme } from './themes.ts'

/** How much an account has a theme on its mind in a month; a few accounts raise it again and again, most hardly ever. */
export function weightOf(theme: Theme, account: Account, month: number): number {
  const liking = Math.exp(createRandom(`${account.name}/${theme.id}`).normal() * 0.8)
  return theme.size * trendFactor(theme, month) * segmentFactor(theme, account.segment) * liking
}

export function themeById(id: string): Theme {
  const theme = themes.find((candidate) => candidate.id === id)
  if (theme === undefined) throw new Error(`No planted theme has the id ${id}`)
  return theme
}
