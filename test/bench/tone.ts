import { fileURLToPath } from 'node:url'
import { readComments } from '#analysis/language-and-tone.ts'
import { languageOf } from '#analysis/language.ts'
import { unattended } from '#analysis/run-control.ts'
import { decideTone, type ToneReading } from '#analysis/tone-decide.ts'
import { estimatePrior, evenPrior } from '#analysis/tone-prior.ts'
import { wordsOf } from '#analysis/words.ts'
import { loadTools } from '#electron/compute-worker/tools.ts'
import type { Encoder } from '#analysis/encoder.ts'
import { tones, type Tone } from '#shared/domain/reading.ts'
import { sentencesIn } from '../fixtures/language/sentences.ts'
import { ownSentences } from '../fixtures/tone/read-sentences.ts'
import { rounded, type Bench, type Measurement } from './bench.ts'
import { airlineTweets } from './shared-data.ts'
import { frenchAnswers, patientTone, sampleReasons, type Judged } from './tone-data.ts'

const modelFolder = fileURLToPath(new URL('../../resources/model', import.meta.url))

export const bench: Bench = {
  title:
    'Language and tone (each set as one source: how common each tone is comes from its own comments, without labels)',
  run: async (skip) => {
    const { encoder } = await loadTools({ modelFolder, threads: 2 })
    if (!encoder) skip('there is no model: words alone')
    const sets = judgedSets(skip)
    const rows: Measurement[] = languageRows(skip)
    for (const reader of encoder ? [encoder, null] : [null])
      for (const set of sets) rows.push(...(await measured(reader, set)))
    return rows
  },
}

/** The row of tone that the design asks of theme finding. */
export const toneOfTweets = async (skip: (reason: string) => void): Promise<readonly Measurement[]> => {
  const tweets = judgedSets(skip).find(({ name }) => name.startsWith('airline-tweets'))
  const { encoder } = await loadTools({ modelFolder, threads: 2 })
  return tweets ? measured(encoder, tweets) : []
}

interface JudgedSet extends Judged {
  readonly name: string
  readonly target?: string
  /** Rows that count. */
  readonly counts?: (row: number) => boolean
}

function judgedSets(skip: (reason: string) => void): readonly JudgedSet[] {
  const own = ownSentences()
  const [tweets, patients] = [airlineTweets(), patientTone()]
  if (!tweets || !patients) skip('../shared/data is not there: own sentences and the sample only')
  const asTone = (word: string): Tone | null => tones.find((tone) => tone === word) ?? null
  return [
    { name: `${own.length} own sentences`, texts: own.map(({ text }) => text), truth: own.map(({ tone }) => tone) },
    ...(tweets
      ? [
          {
            name: 'airline-tweets, held-out half',
            texts: tweets.texts,
            truth: tweets.classes.map(asTone),
            counts: (row: number) => row % 2 === 1,
            target: '.58, aim .66; lexicon packages .51 to .56',
          },
        ]
      : []),
    ...(patients ? [{ name: 'patient-feedback, comment sentiment', ...patients }] : []),
    { name: 'sample, reasons of promoters and detractors', ...sampleReasons() },
  ]
}

async function measured(encoder: Encoder | null, set: JudgedSet): Promise<readonly Measurement[]> {
  const found = await readAll(encoder, set.texts)
  const how = encoder ? '' : 'words alone, '
  const rows = set.texts.flatMap((_, row) => {
    const [said, is] = [found[row], set.truth[row]]
    return said && is && (set.counts?.(row) ?? true) ? [{ ...said, is }] : []
  })
  const each = tones.flatMap((tone) => (rows.some(({ is }) => is === tone) ? [f1(rows, tone)] : []))
  const macro = each.reduce((sum, one) => sum + one, 0) / each.length
  const right = rows.filter(({ tone, is }) => tone === is).length / rows.length
  const sure = rows.filter(({ score }) => Math.abs(score) >= 0.5)
  const sureRight = sure.filter(({ score, is }) => is === (score > 0 ? 'positive' : 'negative')).length / sure.length
  const result: Measurement = {
    what: `${how}${set.name}: macro-F1, right; share scored ±.5, right of them`,
    value: `${rounded(macro)} (${each.map((one) => rounded(one, 2)).join(', ')}), ${rounded(right, 2)}; ${rounded(sure.length / rows.length, 2)}, ${rounded(sureRight, 2)}`,
  }
  return [set.target === undefined ? result : { ...result, target: set.target }, ...speechRows(how, set, found)]
}

/** Kinds of comment are known for the own sentences alone. */
function speechRows(how: string, { texts }: JudgedSet, found: readonly ToneReading[]): readonly Measurement[] {
  const own = ownSentences()
  if (texts.length !== own.length) return []
  const kinds = [...new Set(own.map(({ speech }) => speech))].map((kind) => {
    const rows = own.flatMap(({ speech }, row) => (speech === kind ? [found[row]?.speech === kind] : []))
    return `${kind} ${rows.filter(Boolean).length}/${rows.length}`
  })
  const right = own.filter(({ speech }, row) => found[row]?.speech === speech).length / own.length
  return [{ what: `${how}kinds of comment, right: ${kinds.join(', ')}`, value: rounded(right) }]
}

async function readAll(encoder: Encoder | null, texts: readonly string[]): Promise<readonly ToneReading[]> {
  const { likely, calm } = await readComments({ texts, cached: null }, { encoder, control: unattended })
  const prior = encoder ? estimatePrior(likely) : evenPrior
  return calm.map((one, row) => decideTone({ likely: likely.subarray(row * 3, row * 3 + 3), calm: one }, prior))
}

function f1(rows: readonly { readonly tone: Tone; readonly is: Tone }[], tone: Tone): number {
  const right = rows.filter((row) => row.tone === tone && row.is === tone).length
  const [said, are] = [rows.filter((row) => row.tone === tone).length, rows.filter(({ is }) => is === tone).length]
  return (2 * right) / (said + are || 1)
}

function languageRows(skip: (reason: string) => void): Measurement[] {
  const said = Object.entries(sentencesIn).flatMap(([language, texts]) => texts.map((text) => ({ language, text })))
  const right = said.filter(({ language, text }) => languageOf(text) === language).length
  const rows: Measurement[] = [
    { what: `language of ${said.length} own sentences in 21 languages: right`, value: rounded(right / said.length) },
  ]
  const french = frenchAnswers()?.filter((text) => wordsOf(text).length >= 3)
  if (!french) {
    skip('../shared/data is not there: no French answers')
    return rows
  }
  const from = performance.now()
  const found = french.map(languageOf)
  const tookMs = performance.now() - from
  const share = (language: string): number => rounded(found.filter((one) => one === language).length / found.length)
  return [
    ...rows,
    { what: `nps-panel, ${french.length} French answers of three words or more: French`, value: share('fr') },
    { what: 'nps-panel: said to be unknown', value: share('unknown') },
    { what: 'time a comment, microseconds', value: rounded((tookMs / french.length) * 1000, 1) },
  ]
}
