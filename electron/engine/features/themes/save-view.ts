import { statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { csvLines, csvStart } from '../../exports/csv.ts'
import { folderFor } from '../../exports/folder-for.ts'
import { freePath } from '../../exports/free-path.ts'
import type { Context, JobContext } from '../../kernel/context.ts'
import { compareGroups } from './compare.ts'
import { themeTrends } from './trend.ts'

type Cell = string | number

interface Table {
  readonly title: string
  readonly header: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
}

export async function saveView(
  context: JobContext,
  { of, folder }: ParsedOf<'themes.saveView'>,
): Promise<OutputOf<'themes.saveView'>> {
  const { title, header, rows } = 'per' in of ? trendTable(context, of.per) : comparedTable(context, of)
  const into = folderFor(context, folder)
  const path = freePath(into, title, '.csv')
  writeFileSync(path, csvStart + csvLines([header, ...rows]))
  const name = basename(path)
  return { file: { name, bytes: statSync(path).size, token: context.files.grant(path, name).token }, rows: rows.length }
}

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
