import type { Silence } from '#shared/contract/accounts.ts'
import { overRepresentation } from '#shared/domain/stats/over-representation.ts'
import { weightedNps } from '#shared/domain/stats/weighted-nps.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import type { Context } from '../../kernel/context.ts'
import { listedAccounts, type ListedAccount } from './list.ts'

/** An attribute with more distinct values than this does not divide customers into segments. */
const mostValues = 12

/** Accounts that never spoke: how many, of what value, in which segments, and how NPS would be if all had answered alike. */
export function silence(context: Context): Silence {
  const listed = listedAccounts(context)
  const segments = segmentsOf(listed)
  return {
    accounts: listed.length,
    silent: silentOf(listed).length,
    ...valueOf(listed, setting(context.db, 'currency')),
    segments: segments.flatMap(({ attribute, values }) => quieter(attribute, values)),
    weighted: mostWeighted(context.db, segments),
  }
}

const silentOf = (accounts: readonly ListedAccount[]): readonly ListedAccount[] =>
  accounts.filter(({ isSilent }) => isSilent)

function valueOf(accounts: readonly ListedAccount[], currency: string): Pick<Silence, 'value' | 'valueUnknown'> {
  const known = accounts.filter(({ row }) => row.value?.currency === currency)
  const sum = (some: readonly ListedAccount[]) => ({
    currency,
    amountMinor: some.reduce((total, { row }) => total + (row.value?.amountMinor ?? 0), 0),
  })
  return {
    value: known.length === 0 ? null : { all: sum(known), silent: sum(silentOf(known)) },
    valueUnknown: accounts.length - known.length,
  }
}

interface Segmentation {
  readonly attribute: string
  readonly values: ReadonlyMap<string, readonly ListedAccount[]>
}

function segmentsOf(listed: readonly ListedAccount[]): Segmentation[] {
  const found = new Map<string, Map<string, ListedAccount[]>>()
  for (const account of listed) {
    for (const { name, value } of account.row.attributes) {
      const values = found.get(name) ?? new Map<string, ListedAccount[]>()
      found.set(name, values)
      const members = values.get(value)
      if (members) members.push(account)
      else values.set(value, [account])
    }
  }
  return [...found]
    .filter(([, values]) => values.size >= 2 && values.size <= mostValues)
    .map(([attribute, values]) => ({ attribute, values }))
}

/** Silence as a theme that accounts have or have not, among those the attribute is known of: a family per attribute. */
function quieter(attribute: string, values: Segmentation['values']): Silence['segments'][number][] {
  const accounts = [...values.values()].flat()
  const tested = overRepresentation({
    units: accounts.length,
    withTheme: [silentOf(accounts).length],
    segments: [...values].map(([segment, members]) => ({
      segment,
      units: members.length,
      withTheme: [silentOf(members).length],
    })),
  })
  const quiet = new Set(tested.filter(({ overRepresented }) => overRepresented).map(({ segment }) => segment))
  return [...values]
    .map(([value, members]) => ({
      attribute,
      value,
      accounts: members.length,
      silent: silentOf(members).length,
      isQuieter: quiet.has(value),
    }))
    .sort((one, other) => other.silent / other.accounts - one.silent / one.accounts)
}

/** The attribute by which counting each segment by its customers moves NPS most. */
function mostWeighted(db: Db, segments: readonly Segmentation[]): Silence['weighted'] {
  const scores = new Map<number, number[]>()
  for (const { account, value } of db.all<{ account: number; value: number }>(
    `SELECT r.account, r.score_value AS value FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active'
     WHERE r.account IS NOT NULL AND r.score_kind = 'nps'`,
  )) {
    const known = scores.get(account)
    if (known) known.push(value)
    else scores.set(account, [value])
  }
  return segments
    .flatMap(({ attribute, values }) => {
      const found = weightedNps(
        [...values.values()].map((members) => ({
          accounts: members.length,
          scores: members.flatMap(({ seq }) => scores.get(seq) ?? []),
        })),
      )
      return found === null ? [] : [{ attribute, nps: found.nps, weightedNps: found.weighted }]
    })
    .reduce<Silence['weighted']>(
      (most, one) =>
        most === null || Math.abs(one.weightedNps - one.nps) > Math.abs(most.weightedNps - most.nps) ? one : most,
      null,
    )
}
