import { statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { scoreKindWords } from '#shared/domain/reading.ts'
import { minorDigits } from '#shared/domain/stats/money.ts'
import { freshPlacement } from '../../db/placement.ts'
import { setting } from '../../db/settings.ts'
import { csvLines, csvStart } from '../../exports/csv.ts'
import { folderFor } from '../../exports/folder-for.ts'
import { freePath } from '../../exports/free-path.ts'
import type { JobContext } from '../../kernel/context.ts'
import { foundAccounts, type RatedAccount } from './page.ts'
import { raisedThemes } from './raised-themes.ts'

const header = [
  'Account',
  'Risk points',
  'Risk',
  'Reasons',
  'Value a year',
  'Currency',
  'Renewal',
  'Last heard',
  'Last score',
  'Its scale',
  'Themes raised',
  'Plays running',
  'Plays done',
  'Plays dropped',
] as const

/** Writes the accounts that are asked for, in their order, as CSV. */
export async function saveAccounts(
  context: JobContext,
  { folder, ...asked }: ParsedOf<'accounts.save'>,
): Promise<OutputOf<'accounts.save'>> {
  freshPlacement(context)
  const themes = raisedThemes(context)
  const rows = foundAccounts(context, asked).map((account) =>
    cellsOf(
      account,
      (themes.get(account.seq) ?? []).map(({ label }) => label),
    ),
  )
  const into = folderFor(context, folder)
  const path = freePath(into, `${setting(context.db, 'name')} – accounts`, '.csv')
  writeFileSync(path, csvStart + csvLines([header, ...rows]))
  const name = basename(path)
  return { file: { name, bytes: statSync(path).size, token: context.files.grant(path, name).token }, rows: rows.length }
}

function cellsOf({ row }: RatedAccount, themes: readonly string[]): (string | number)[] {
  const titles = (state: string): string =>
    listed(row.plays.filter((run) => run.state === state).map((run) => run.title))
  return [
    row.name,
    row.risk.points,
    row.risk.level,
    listed(row.risk.reasons.map(({ says }) => says)),
    row.value === null ? '' : row.value.amountMinor / 10 ** minorDigits(row.value.currency),
    row.value?.currency ?? '',
    row.renewalOn ?? '',
    row.lastOn ?? '',
    row.lastScore?.value ?? '',
    row.lastScore === null ? '' : scoreWords(row.lastScore),
    listed(themes),
    titles('assigned'),
    titles('done'),
    titles('dropped'),
  ]
}

/** 'NPS, 0 to 10' */
const scoreWords = ({ kind, min, max }: NonNullable<RatedAccount['row']['lastScore']>): string =>
  `${scoreKindWords[kind]}, ${min} to ${max}`

const listed = (parts: readonly string[]): string => parts.join('; ')
