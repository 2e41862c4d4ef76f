import { formatCount } from '#shared/domain/format.ts'

const namedMost = 3

/** '“Invoices”, “Prices”', or a number where they are many. */
export const namesOf = (themes: readonly { readonly label: string }[]): string =>
  themes.length > namedMost ? formatCount(themes.length, 'theme') : themes.map(({ label }) => `“${label}”`).join(', ')
