import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import type { Assumption } from '#shared/contract/value.ts'
import { assumptionNames, assumptionWords, type AssumptionName } from '#shared/domain/assumptions.ts'
import type { Db } from '../../db/statements.ts'

interface AssumptionRow {
  readonly name: string
  readonly low: number | null
  readonly expected: number | null
  readonly high: number | null
  readonly currency: string | null
  readonly source: string
}

const rowOf = (db: Db, priority: number, name: AssumptionName): AssumptionRow | undefined =>
  db.get<AssumptionRow>(
    'SELECT name, low, expected, high, currency, source FROM assumption WHERE priority = @priority AND name = @name',
    { priority, name },
  )

/** Every assumption in the order in which it is asked; empty where nothing was typed. */
export const assumptionsOf = (db: Db, priority: number): Assumption[] =>
  assumptionNames.map((name) => {
    const { low = null, expected = null, high = null, currency = null, source = '' } = rowOf(db, priority, name) ?? {}
    return { name, values: { low, expected, high }, currency, source }
  })

export interface Assuming {
  readonly priority: number
  /** The workspace's, for amounts. */
  readonly currency: string
  readonly change: Pick<ParsedOf<'value.assume'>, 'name' | 'values' | 'source'>
}

/** Writes what the change names; a row without a number and a source is not kept. */
export function assume(db: Db, { priority, currency, change: { name, values = {}, source } }: Assuming): number {
  const before = rowOf(db, priority, name)
  const pick = (given: number | null | undefined, was: number | null | undefined): number | null =>
    given === undefined ? (was ?? null) : given
  const after = {
    low: pick(values.low, before?.low),
    expected: pick(values.expected, before?.expected),
    high: pick(values.high, before?.high),
    source: source ?? before?.source ?? '',
  }
  const isEmpty = after.low === null && after.expected === null && after.high === null && after.source === ''
  if (isEmpty)
    return db.run('DELETE FROM assumption WHERE priority = @priority AND name = @name', { priority, name }).changes
  return db.run(
    `INSERT INTO assumption (priority, name, low, expected, high, currency, source)
     VALUES (@priority, @name, @low, @expected, @high, @currency, @source)
     ON CONFLICT (priority, name) DO UPDATE SET low = @low, expected = @expected, high = @high, currency = @currency,
       source = @source`,
    { priority, name, ...after, currency: assumptionWords[name].form === 'money' ? currency : null },
  ).changes
}

/** Rates into one currency, as a person typed them. */
export const ratesInto = (db: Db, currency: string): OutputOf<'value.total'>['rates'] =>
  db.all('SELECT currency, rate, on_day AS "on", source FROM rate WHERE into_currency = @currency ORDER BY currency', {
    currency,
  })

export const putRate = (db: Db, into: string, { currency, rate, on, source }: ParsedOf<'value.setRate'>): number =>
  db.run(
    `INSERT INTO rate (currency, into_currency, rate, on_day, source) VALUES (@currency, @into, @rate, @on, @source)
     ON CONFLICT (currency, into_currency) DO UPDATE SET rate = @rate, on_day = @on, source = @source`,
    { currency, into, rate, on, source },
  ).changes

export const dropRate = (db: Db, into: string, currency: string): number =>
  db.run('DELETE FROM rate WHERE currency = @currency AND into_currency = @into', { currency, into }).changes
