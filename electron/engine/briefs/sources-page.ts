import type { BriefOptions } from '#shared/contract/briefs.ts'
import { formatCount, formatNumber, formatPercent } from '#shared/domain/format.ts'
import type { BriefInput } from './input.ts'
import type { Block } from './model.ts'
import { windowText } from './overview.ts'
import { countUnits, kindWord, sentence } from './wording.ts'

function runText({ run }: BriefInput): string {
  if (run === null) return 'Themes were made by hand.'
  const by = run.model === null ? 'from words alone' : `with the model ${run.model}`
  return `Themes were found on this machine ${by}, seed ${run.seed}.`
}

function countedItems(input: BriefInput): readonly string[] {
  const { totals, unplaced, unit, cycle } = input
  const when = windowText(cycle)
  return [
    when === '' ? 'Evidence of any date.' : `Evidence from ${when}.`,
    unit === 'record'
      ? 'There are no accounts or respondents in the files: each record counts once.'
      : `Each ${unit} counts once: ${countUnits(totals.units, unit)} left ${formatCount(totals.comments, 'comment')}.`,
    runText(input),
    ...(unplaced > 0
      ? [
          `${formatCount(unplaced, 'comment')} (${formatPercent(unplaced / totals.comments)}) ${unplaced === 1 ? 'fits' : 'fit'} no theme.`,
        ]
      : []),
    ...input.leftOut.map((line) => sentence(`Left out: ${line}`)),
  ]
}

/** The name of a call's file often names the account: where accounts are not named, such files are numbered. */
function fileNames(sources: BriefInput['sources'], { showAccounts }: BriefOptions): readonly string[] {
  let calls = 0
  return sources.map(({ file, kind }) => (showAccounts || kind !== 'call' ? file : `call ${(calls += 1)}`))
}

/** The last page: the filters, what was left out, and the fingerprint of every file. */
export function sourcesBlocks(input: BriefInput, options: BriefOptions): readonly Block[] {
  const names = fileNames(input.sources, options)
  return [
    { type: 'heading', level: 2, rank: null, text: 'What this rests on' },
    { type: 'list', items: countedItems(input) },
    { type: 'heading', level: 3, rank: null, text: 'Files' },
    {
      type: 'table',
      columns: [
        { text: 'File', form: 'text' },
        { text: 'Kind', form: 'text' },
        { text: 'Rows kept', form: 'number' },
        { text: 'Comments', form: 'number' },
        { text: 'Fingerprint (SHA-256)', form: 'code' },
      ],
      rows: input.sources.map((source, at) => [
        names[at] ?? source.file,
        kindWord(source.kind),
        source.rowsKept === source.rowsRead
          ? formatNumber(source.rowsKept)
          : `${formatNumber(source.rowsKept)} of ${formatNumber(source.rowsRead)}`,
        formatNumber(source.comments),
        source.sha256,
      ]),
    },
  ]
}
