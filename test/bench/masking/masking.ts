import { maskKinds, usualMaskKinds } from '#shared/domain/reading.ts'
import { findersFor } from '#engine/readers/masking/finders.ts'
import { locate } from '#engine/readers/masking/locate.ts'
import { createMasker } from '#engine/readers/masking/masker.ts'
import { loadPeopleFinder } from '#engine/readers/masking/names/find.ts'
import { rounded, type Bench, type Measurement } from '../bench.ts'
import { hostilePieces, hostileText } from './hostile-texts.ts'
import { labelledTexts, parts, type LabelledSpan, type Part } from './labelled-texts.ts'
import { score, type KindScore } from './score.ts'

export const bench: Bench = {
  title: 'Masking: recall and precision by kind, speed',
  run: async () => {
    const finders = findersFor(maskKinds, await loadPeopleFinder())
    const find = (text: string): readonly LabelledSpan[] =>
      locate(text, finders).map(({ start, end, finder }) => ({ kind: finder.kind, start, end }))
    return [...parts.flatMap((part) => quality(part, find)), ...speed(), plainTable(), slowestHostile()]
  },
}

function quality(part: Part, find: (text: string) => readonly LabelledSpan[]): readonly Measurement[] {
  const texts = labelledTexts(part)
  const { kinds, faults } = score(texts, find)
  const nothing = texts.filter(({ spans }) => spans.length === 0).length
  console.log(`  ${part}: ${texts.length - nothing} texts with something to mask, ${nothing} without`)
  for (const fault of faults) console.log(`    ${fault}`)
  const patterns = kinds.filter(({ kind }) => kind !== 'name')
  return [
    ...kinds.map((one) => ({ what: `${part}: ${one.kind}, recall / precision`, value: scores([one]) })),
    {
      what: `${part}: all pattern kinds, recall / precision`,
      value: scores(patterns),
      target: 'recall ≥ .98, precision ≥ .97',
    },
  ]
}

function scores(kinds: readonly KindScore[]): string {
  const sum = (of: (kind: KindScore) => number): number => kinds.reduce((total, kind) => total + of(kind), 0)
  const labelled = sum(({ labelled }) => labelled)
  const recall = rounded(sum(({ hit }) => hit) / labelled)
  return `${recall} / ${rounded(sum(({ right }) => right) / sum(({ found }) => found))} (n ${labelled})`
}

/** Seconds of a core, since other work on the machine is none of this. */
const secondsOf = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function speed(): readonly Measurement[] {
  const texts = parts.flatMap(labelledTexts).map(({ text }) => text)
  const rounds = 20
  const seconds = secondsOf(() => {
    for (let round = 0; round < rounds; round++) {
      const masker = createMasker(usualMaskKinds)
      for (const text of texts) masker.mask(text)
    }
  })
  return [
    { what: 'texts of the labelled set per second of a core', value: Math.round((texts.length * rounds) / seconds) },
  ]
}

const plainRow = [
  'R_3nVt8k2LqX0aBcD|2026-03-04 10:22:33|EMEA|Enterprise|9|7|2|4|Contoso|yes|no|Product quality;Support|1520|85|Finished',
  'True|en|12.5|The dashboard is slow on Mondays and the export of 3 reports takes ages, I would rather have it by 9.',
  'We moved from Excel in 2024; the support team answered within 2 hours and the price is fair.',
].flatMap((cells) => cells.split('|'))

function plainTable(): Measurement {
  const masker = createMasker(usualMaskKinds)
  const seconds = secondsOf(() => {
    for (let row = 0; row < 100_000; row++) for (const cell of plainRow) masker.mask(cell)
  })
  return {
    what: '100,000 rows of 20 cells with nothing to mask, s of a core',
    value: rounded(seconds, 2),
    target: '< 1',
  }
}

function slowestHostile(): Measurement {
  const times = hostilePieces.map((piece) => ({
    piece,
    seconds: secondsOf(() => {
      createMasker(maskKinds).mask(hostileText(piece, 2_000_000))
    }),
  }))
  const slowest = times.reduce((one, other) => (other.seconds > one.seconds ? other : one))
  return {
    what: `2 MB cells of ${hostilePieces.length} hostile kinds, the slowest (${JSON.stringify(slowest.piece)}), s of a core`,
    value: rounded(slowest.seconds, 2),
  }
}
