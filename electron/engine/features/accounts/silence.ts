import type { Silence } from '#shared/contract/accounts.ts'
import { overRepresentation } from '#shared/domain/stats/over-representation.ts'
import { weightedNps } from '#shared/domain/stats/weighted-nps.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import type { Context } from '../../kernel/context.ts'
import { listedAccounts, type ListedAccount } from './list.ts'

type Account = ListedAccount['row']

/** An attribute with more distinct values than this does not divide customers into segments. */
const mostValues = 12

/** Accounts that never made a comment: how many, of what value, in which segments, and how NPS would be if all had answered alike. */
export function silence(context: Context): Silence {
  const listed = listedAccounts(context)
  const accounts = listed.map(({ row }) => row)
  const segments = segmentsOf(listed)
  return {
    accounts: accounts.length,
    silent: accounts.filter(isSilent).length,
    ...valueOf(accounts, setting(context.db, 'currency')),
    segments: segments.flatMap(({ attribute, values }) => quieter(accounts, attribute, values)),
    weighted: mostWeighted(context.db, segments),
  }
}

const isSilent = ({ comments }: Account): boolean => comments === 0

function valueOf(accounts: readonly Account[], currency: string): Pick<Silence, 'value' | 'valueUnknown'> {
  const known = accounts.filter(({ value }) => value?.currency === currency)
  const sum = (some: readonly Account[]) => ({
    currency,
    amountMinor: some.reduce((total, { value }) => total + (value?.amountMinor ?? 0), 0),
  })
  return {
    value: known.length === 0 ? null : { all: sum(known), silent: sum(known.filter(isSilent)) },
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

/** Silence as a theme that accounts have or have not: Fisher's test one-sided, a family per attribute. */
function quieter(
  accounts: readonly Account[],
  attribute: string,
  values: Segmentation['values'],
): Silence['segments'][number][] {
  const silentOf = (members: readonly ListedAccount[]) => members.filter(({ row }) => isSilent(row)).length
  const tested = overRepresentation({
    units: accounts.length,
    withTheme: [accounts.filter(isSilent).length],
    segments: [...values].map(([segment, members]) => ({
      segment,
      units: members.length,
      withTheme: [silentOf(members)],
    })),
  })
  const quiet = new Set(tested.filter(({ overRepresented }) => overRepresented).map(({ segment }) => segment))
  return [...values]
    .map(([value, members]) => ({
      attribute,
      value,
      accounts: members.length,
      silent: silentOf(members),
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
