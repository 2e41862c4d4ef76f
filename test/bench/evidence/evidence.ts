import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { nearestRows } from '#analysis/nearest-stored.ts'
import { seeded } from '#analysis/rng.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import { openBench, type TestBench } from '../../support/workbench.ts'
import { median, rounded, type Bench, type Measurement } from '../bench.ts'
import { measureMillionInWindow } from '../window/million.ts'
import { vocabulary, writeAnswers } from './made-answers.ts'

const { values: given } = parseArgs({ options: { large: { type: 'boolean' } }, allowPositionals: true, strict: false })

type Filter = InputOf<'evidence.list'>['filter']

/** What a person does in the table of evidence, on many comments, through the real engine. */
export const bench: Bench = {
  title: 'Evidence: search, facets, many comments at once',
  run: async () => [
    ...(await measure(100_000)),
    ...(given.large === true ? [...(await measure(1_000_000)), ...(await measureMillionInWindow())] : []),
    nearest(),
  ],
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now()
  await work()
  return performance.now() - startedMs
}

const p95 = (times: readonly number[]): number =>
  times.toSorted((x, y) => x - y)[Math.ceil(times.length * 0.95) - 1] ?? NaN

async function measure(count: number): Promise<Measurement[]> {
  const made = await openBench()
  await made.importFiles(writeAnswers(made.folder, count))
  const many = `${count.toLocaleString('en')} comments: `
  for (const label of vocabulary.slice(0, 12)) {
    await made.ask('evidence.move', {
      selection: { filter: { search: label } },
      from: null,
      to: { label: `About the ${label}` },
    })
  }
  await made.workbench.close()
  const openedMs = performance.now()
  const bench = await openBench({ folder: made.folder })
  const openMs = performance.now() - openedMs
  const ask = async (filter: Filter, sort: InputOf<'evidence.list'>['sort'] = 'newest') =>
    timed(() => bench.workbench.request('evidence.list', { filter, sort }, null))
  const firstMs = await ask({})
  const firstFacetsMs = await timed(() => bench.workbench.request('evidence.facets', {}, null))

  const searches: number[] = []
  for (const search of searchesOf(200)) searches.push(await ask({ search }, 'relevance'))
  const facetTimes = await facetChanges(bench)
  const pages: number[] = []
  for (let offset = 0; offset < count; offset += Math.floor(count / 40)) {
    pages.push(await timed(() => bench.workbench.request('evidence.list', { offset, limit: 100 }, null)))
  }
  const steps = await tenThousand(bench)
  await bench.close()
  rmSync(made.folder, { recursive: true, force: true })
  return [
    { what: `${many}open, ms`, value: rounded(openMs, 0) },
    { what: `${many}first page, ms`, value: rounded(firstMs, 0), target: 'first screen under 1,000' },
    { what: `${many}first facets, ms`, value: rounded(firstFacetsMs, 0) },
    { what: `${many}search, 95th percentile of 200, ms`, value: rounded(p95(searches), 1), target: 'under 50' },
    { what: `${many}search, median of 200, ms`, value: rounded(median(searches), 1) },
    { what: `${many}facet change, 95th percentile, ms`, value: rounded(p95(facetTimes), 1), target: 'under 150' },
    { what: `${many}a page anywhere, 95th percentile, ms`, value: rounded(p95(pages), 1) },
    ...steps.map(({ what, ms, target }) => ({ what: many + what, value: rounded(ms, 0), target })),
  ]
}

/** Words, beginnings of words as they are typed, phrases, several words, and words that must not stand there. */
function searchesOf(count: number): string[] {
  const random = seeded(3)
  const word = (): string => vocabulary[Math.floor(random() * vocabulary.length)] ?? ''
  const kinds = [
    () => word(),
    () => word().slice(0, 1 + Math.floor(random() * 4)),
    () => `${word()} ${word()}`,
    () => `"${word()} is slow"`,
    () => `${word()} NOT ${word()}`,
  ]
  return Array.from({ length: count }, (_, nth) => (kinds[nth % kinds.length] ?? word)())
}

/** Each filter is a new one, so that nothing of its answer is kept: the rows and all counts beside them. */
async function facetChanges(bench: TestBench): Promise<number[]> {
  const { themes, accounts, attributes } = await bench.ask('evidence.facets', {})
  const filters: Filter[] = [
    ...themes.slice(0, 10).map(({ value }) => ({ themes: [value] })),
    ...accounts.slice(0, 10).map(({ value }) => ({ accounts: [value], bands: ['detractor' as const] })),
    ...attributes.flatMap(({ name, values }) =>
      values.map(({ value }) => ({ attributes: [{ name, values: [value] }] })),
    ),
    ...['2024-03-01', '2025-06-01', '2026-02-01'].map((from) => ({ from, to: '2026-09-30', search: 'export' })),
  ]
  const times: number[] = []
  for (const filter of filters) {
    times.push(
      await timed(async () => {
        await bench.workbench.request('evidence.list', { filter }, null)
        await bench.workbench.request('evidence.facets', { filter }, null)
      }),
    )
  }
  return times
}

async function tenThousand(bench: TestBench): Promise<{ what: string; ms: number; target: string }[]> {
  const { comments } = await bench.ask('evidence.ids', { limit: 10_000 })
  const selection = { comments }
  const target = 'under 300'
  const results: { what: string; ms: number; target: string }[] = []
  const run = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    results.push({ what, ms: await timed(work), target })
    // What the window shows again after each step is its own time.
    await bench.ask('evidence.list', {})
    results.push({ what: `${what}, undone`, ms: await timed(() => bench.ask('history.undo', {})), target })
    await bench.ask('evidence.list', {})
  }
  await run('tag 10,000', () => bench.ask('evidence.tag', { selection, tag: 'Look again', isTagged: true }))
  await run('exclude 10,000', () => bench.ask('evidence.exclude', { selection, isExcluded: true }))
  await run('move 10,000 into a new theme', () =>
    bench.ask('evidence.move', { selection, from: null, to: { label: 'All of these' } }),
  )
  return results
}

function nearest(): Measurement {
  const [rows, dims] = [100_000, 512]
  const random = seeded(5)
  const vectors = Int8Array.from({ length: rows * dims }, () => Math.floor(random() * 255) - 127)
  const scales = new Float32Array(rows).fill(1 / (73 * Math.sqrt(dims)))
  const times = Array.from({ length: 7 }, (_, asked) => {
    const startedMs = performance.now()
    nearestRows({ vectors, scales }, asked, { dims, atLeast: 0.4 })
    return performance.now() - startedMs
  })
  return {
    what: 'Nearest of 100,000 vectors of 512, median of 7, ms',
    value: rounded(median(times), 1),
    target: 'under 150',
  }
}
