import type { AccountRow, PlayRun } from '#shared/contract/accounts.ts'
import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import type { Context } from '../../kernel/context.ts'
import { listedAccounts } from './list.ts'
import { folded } from './name-words.ts'
import { playRuns } from './play-runs.ts'
import { accountRisks, noRisk } from './risk.ts'

type Asked = ParsedOf<'accounts.list'>
type Wanted = Omit<Asked, 'offset' | 'limit'>

/** One page of the accounts whose name or a spelling holds every word searched for, with how many there are of each kind. */
export function accountPage(context: Context, asked: Asked): OutputOf<'accounts.list'> {
  const all = withRisk(context)
  const found = foundAmong(all, asked)
  const runs = [...playRuns(context).values()].flat()
  return {
    accounts: found.slice(asked.offset, asked.offset + asked.limit).map(({ row }) => row),
    total: found.length,
    levels: {
      high: all.filter(({ row }) => row.risk.level === 'high').length,
      middle: all.filter(({ row }) => row.risk.level === 'middle').length,
      low: all.filter(({ row }) => row.risk.level === 'low').length,
    },
    silent: all.filter((one) => one.isSilent).length,
    adherence: { assigned: runs.length, done: runs.filter(({ state }) => state === 'done').length },
  }
}

/** Every account that is asked for, in the order asked for. */
export const foundAccounts = (context: Context, asked: Wanted): readonly RatedAccount[] =>
  foundAmong(withRisk(context), asked)

/** The account with this id, or the one that a spelling with this id counts as. */
export const accountNamed = (context: Context, id: string): AccountRow | undefined =>
  withRisk(context).find(({ row }) => isNamed(row, id))?.row

export interface RatedAccount {
  readonly seq: number
  readonly row: AccountRow
  readonly isSilent: boolean
  readonly searched: string
}

function withRisk(context: Context): readonly RatedAccount[] {
  const risks = accountRisks(context)
  const runs = playRuns(context)
  return listedAccounts(context).map(({ seq, row, isSilent, searched }) => {
    const { points, level, reasons } = risks.get(seq) ?? noRisk
    const plays = runs.get(seq) ?? []
    return {
      seq,
      row: { ...row, risk: { points, level, reasons: [...reasons] }, plays: [...plays] },
      isSilent,
      searched,
    }
  })
}

function foundAmong(all: readonly RatedAccount[], asked: Wanted): RatedAccount[] {
  const { search, id, levels, isSilent, sort, isReversed } = asked
  const words = folded(search).split(/\s+/).filter(Boolean)
  const byRow = order(sort, isReversed)
  return all
    .filter(({ row, searched }) => words.every((word) => searched.includes(word)) && (id === null || isNamed(row, id)))
    .filter(({ row: { risk } }) => levels.length === 0 || levels.includes(risk.level))
    .filter((one) => isSilent === null || isSilent === one.isSilent)
    .filter(({ row: { plays } }) => hasPlay(plays, asked))
    .sort((one, other) => byRow(one.row, other.row))
}

function hasPlay(runs: readonly PlayRun[], { play, playState }: Wanted): boolean {
  if (play === 'none') return runs.every(({ state }) => state !== 'assigned')
  if (play === null && playState === null) return true
  return runs.some((run) => (play === null || run.play === play) && (playState === null || run.state === playState))
}

const isNamed = (row: AccountRow, id: string): boolean =>
  row.id === id || row.spellings.some((spelling) => spelling.id === id)

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const text = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

type Order = (one: AccountRow, other: AccountRow) => number

const values: { readonly [Sort in Asked['sort']]: (row: AccountRow) => number | string | null } = {
  name: () => 0,
  comments: (row) => -row.comments,
  score: ({ lastScore }) => lastScore && (lastScore.value - lastScore.min) / (lastScore.max - lastScore.min),
  risk: (row) => -row.risk.points,
  value: (row) => (row.value === null ? null : -row.value.amountMinor),
  renewal: (row) => row.renewalOn,
  last: (row) => row.lastOn,
}

function order(sort: Asked['sort'], isReversed: boolean): Order {
  const of = values[sort]
  // Days are sorted as text, the newest first.
  const turn = (sort === 'last') === isReversed ? 1 : -1
  const byName: Order = (one, other) => names.compare(one.name, other.name)
  if (sort === 'name') return (one, other) => turn * byName(one, other)
  return (one, other) => {
    const [mine, theirs] = [of(one), of(other)]
    if (mine === null || theirs === null) return Number(mine === null) - Number(theirs === null) || byName(one, other)
    const compared =
      typeof mine === 'number' && typeof theirs === 'number' ? mine - theirs : text(String(mine), String(theirs))
    return turn * compared || byName(one, other)
  }
}
