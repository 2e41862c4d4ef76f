import type { ParsedOf } from '#shared/contract/contract.ts'
import { evidenceEntries } from '#shared/contract/evidence.ts'

const { 'evidence.list': list, 'evidence.facets': facets } = evidenceEntries
const firstPage = JSON.stringify(list.in.parse({}))
const ofEverything = JSON.stringify(facets.in.parse({}))

/** What a workspace opens with. */
export const isFirstPage = (input: ParsedOf<'evidence.list'>): boolean => JSON.stringify(input) === firstPage

/** The id of the account whose comments alone are asked for, newest first, as beside a record; null for any other question. */
export function accountAsked({ filter, sort }: ParsedOf<'evidence.list'>): string | null {
  const [account, ...others] = filter.accounts
  if (account === undefined || others.length > 0 || sort !== 'newest') return null
  return JSON.stringify({ ...filter, accounts: [] }) === JSON.stringify(list.in.parse({}).filter) ? account : null
}

/** The counts that it opens with. */
export const isOfEverything = (input: ParsedOf<'evidence.facets'>): boolean => JSON.stringify(input) === ofEverything

/**
 * Whether this question looks at every comment: while they are being read ahead it had better wait for that than hold
 * up what needs a few of them. @param input as it was asked @param hasKept whether an answer with this name is kept
 */
export function looksAtAll(entry: string, input: unknown, hasKept: (name: string) => boolean): boolean {
  if (entry === 'workspace.summary') return !hasKept(entry)
  if (entry === 'evidence.facets') {
    const asked = facets.in.safeParse(input ?? {}).data
    return asked !== undefined && !(isOfEverything(asked) && hasKept(entry))
  }
  if (entry !== 'evidence.list') return false
  const asked = list.in.safeParse(input ?? {}).data
  return asked !== undefined && !isFirstPage(asked) && accountAsked(asked) === null
}
