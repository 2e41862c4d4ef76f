import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { formatCount } from '#shared/domain/format.ts'
import { minorDigits } from '#shared/domain/stats/money.ts'
import { setting } from '../../db/settings.ts'
import { folderFor } from '../../exports/folder-for.ts'
import { freePath } from '../../exports/free-path.ts'
import { openRows, type RowCell } from '../../exports/rows.ts'
import type { Context, JobContext } from '../../kernel/context.ts'
import { factsOf } from '../figures/facts.ts'
import { compareGroups } from './compare.ts'
import { themeFigures } from './rows.ts'
import { themeTrends } from './trend.ts'

interface Table {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly RowCell[])[]
}

export async function saveView(
  context: JobContext,
  { of, format, folder }: ParsedOf<'themes.saveView'>,
): Promise<OutputOf<'themes.saveView'>> {
  const { title, header, rows } = tableOf(context, of)
  const path = freePath(folderFor(context, folder), title, `.${format}`)
  const file = openSync(path, 'w')
  try {
    const writer = openRows(format, file, { sheet: 'Themes', header })
    writer.write(rows)
    writer.end()
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
  const name = basename(path)
  return { file: { name, bytes: statSync(path).size, token: context.files.grant(path, name).token }, rows: rows.length }
}

function tableOf(context: Context, of: ParsedOf<'themes.saveView'>['of']): Table {
  if ('themes' in of) return themesTable(context, of.themes)
  return 'per' in of ? trendTable(context, of.per) : comparedTable(context, of)
}

/** Themes in the order they are shown in, with what stands beside them and the intervals behind it. */
function themesTable(context: Context, ids: readonly string[]): Table {
  const { unit } = factsOf(context)
  const byId = new Map(themeFigures(context).map(({ row }) => [row.id, row]))
  const rows = ids.flatMap((id) => byId.get(id) ?? [])
  if (rows.length === 0) {
    throw new VerbatimError('refused', 'None of these themes is there any more. Nothing was written.')
  }
  const months = rows[0]?.months ?? []
  return {
    title: `${setting(context.db, 'name')} – ${formatCount(rows.length, 'theme')}`,
    header: [
      'Theme',
      'Part of',
      'Description',
      'Comments',
      unitHeadings[unit],
      'NPS impact',
      '95% from',
      '95% to',
      'At stake',
      'Currency',
      'Trend',
      'Evidence',
      'Evidence, why',
      'Locked',
      'Severe',
      ...months.map(({ month }) => `${month}: ${unit}s with it`),
    ],
    rows: rows.map((row) => [
      row.label,
      row.parent === null ? null : (byId.get(row.parent)?.label ?? null),
      row.description,
      row.comments,
      row.units,
      row.npsImpact?.value ?? null,
      row.npsImpact?.low ?? null,
      row.npsImpact?.high ?? null,
      row.atStake && row.atStake.amountMinor / 10 ** minorDigits(row.atStake.currency),
      row.atStake?.currency ?? null,
      row.trend,
      row.grade.word,
      row.grade.reasons,
      row.isLocked ? 'yes' : 'no',
      row.isSevere ? 'yes' : 'no',
      ...row.months.map(({ units }) => units),
    ]),
  }
}

const unitHeadings = { account: 'Accounts', respondent: 'Respondents', record: 'Records' } as const

function trendTable(context: Context, per: 'month' | 'quarter'): Table {
  const { unit, periods, themes } = themeTrends(context, per)
  return {
    title: `Themes by ${per}`,
    header: [
      'Theme',
      'Comments',
      'Direction',
      'p rising',
      'p slope',
      ...periods.flatMap(({ id, isWhole }) => {
        const period = isWhole ? id : `${id} (in part)`
        return counts(period, unit)
      }),
    ],
    rows: themes.map((theme) => [
      theme.label,
      theme.comments,
      theme.direction,
      theme.rising?.p ?? '',
      theme.slope?.p ?? '',
      ...theme.units.flatMap((units, at) => [units, periods[at]?.units ?? 0, theme.shares[at]?.value ?? '']),
    ]),
  }
}

const counts = (group: string, unit: string): readonly string[] => [
  `${group}: ${unit}s with it`,
  `${group}: ${unit}s that spoke`,
  `${group}: share`,
]

function comparedTable(context: Context, sides: ParsedOf<'themes.compare'>): Table {
  const { a, b, unit, themes } = compareGroups(context, sides)
  return {
    title: `Themes in ${a.label} and ${b.label}`,
    header: [
      'Theme',
      ...counts(a.label, unit),
      ...counts(b.label, unit),
      'Difference',
      '95% from',
      '95% to',
      'p',
      'q',
      'Verdict',
    ],
    rows: themes.map((theme) => [
      theme.label,
      theme.a.hits,
      theme.a.of,
      theme.shareA?.value ?? '',
      theme.b.hits,
      theme.b.of,
      theme.shareB?.value ?? '',
      theme.difference?.value ?? '',
      theme.difference?.low ?? '',
      theme.difference?.high ?? '',
      theme.p ?? '',
      theme.q ?? '',
      theme.verdict,
    ]),
  }
}
