import type { OutputOf } from '#shared/contract/contract.ts'
import { formatCount } from '#shared/domain/format.ts'
import type { Context } from '../../kernel/context.ts'
import { activeThemes } from '../themes/repo.ts'

const namedMost = 3

/** '“Invoices”, “Prices”', or a number where they are many. */
export const namesOf = (themes: readonly { readonly label: string }[]): string =>
  themes.length > namedMost ? formatCount(themes.length, 'theme') : themes.map(({ label }) => `“${label}”`).join(', ')

export function themeNames({ db }: Context): OutputOf<'themes.names'> {
  const themes = activeThemes(db)
  const idOf = new Map(themes.map(({ seq, id }) => [seq, id]))
  return {
    themes: themes
      .map(({ id, label, colour, parent }) => ({ id, label, colour, parent: idOf.get(parent ?? 0) ?? null }))
      .sort((x, y) => x.label.localeCompare(y.label, 'en')),
  }
}
