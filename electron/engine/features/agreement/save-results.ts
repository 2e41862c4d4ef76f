import { statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { csvLines, csvStart } from '../../exports/csv.ts'
import { folderFor } from '../../exports/folder-for.ts'
import { freePath } from '../../exports/free-path.ts'
import type { JobContext } from '../../kernel/context.ts'
import { results } from './results.ts'

type Results = OutputOf<'agreement.results'>
type Row = Results['themes'][number] | (Results['overall'] & { readonly label: string; readonly settled: number })

/** One row a theme, and a last one for all of them together. */
export async function saveResults(
  context: JobContext,
  { sample, folder }: ParsedOf<'agreement.saveResults'>,
): Promise<OutputOf<'agreement.saveResults'>> {
  const found = results(context, { sample })
  const { first, second, themes, overall } = found
  const settled = themes.reduce((sum, theme) => sum + theme.settled, 0)
  const rows = [...themes, { ...overall, label: 'All themes together', settled }].map(rowOf)
  const path = freePath(folderFor(context, folder), `Agreement of ${first} and ${second}`, '.csv')
  writeFileSync(path, csvStart + csvLines([headOf(found), ...rows]))
  const name = basename(path)
  return { file: { name, bytes: statSync(path).size, token: context.files.grant(path, name).token }, rows: rows.length }
}

const headOf = ({ first, second }: Results): readonly string[] => [
  'Theme',
  'Judged by both',
  'Both',
  `Only ${first}`,
  `Only ${second}`,
  'Neither',
  'Agreed',
  'Cohen’s κ',
  'κ 95% from',
  'κ 95% to',
  'κ in a word (Landis and Koch 1977)',
  'Krippendorff’s α',
  'α 95% from',
  'α 95% to',
  'α in a word (Krippendorff 2004)',
  'Settled since',
]

const rowOf = ({ label, judged, both, first, second, neither, agreed, kappa, alpha, settled }: Row) => [
  label,
  judged,
  both,
  first,
  second,
  neither,
  agreed ?? '',
  ...cellsOf(kappa),
  ...cellsOf(alpha),
  settled,
]

const cellsOf = (coefficient: Results['overall']['kappa']): readonly (string | number)[] => [
  coefficient?.value ?? '',
  coefficient?.interval?.low ?? '',
  coefficient?.interval?.high ?? '',
  coefficient?.word ?? '',
]
