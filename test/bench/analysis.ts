import type { FindThemesInput, FindThemesOutput } from '#analysis/find-themes-types.ts'
import { agreement } from './agreement.ts'
import { median, rounded, type Bench, type Measurement } from './bench.ts'
import { openCompute, primaryThemes } from './finding.ts'
import { placingInEngine } from './place-in-engine.ts'
import { timeOfPlacing } from './place.ts'
import { scikitLearn } from './scikit-learn.ts'
import { airlineComplaints, airlineTweets, banking77, patientFeedback } from './shared-data.ts'
import type { Labelled, Multilabelled } from './shared-data.ts'
import { coldRun } from './time-and-memory.ts'
import { toneOfTweets } from './tone.ts'

const seeds = [1, 2, 3]
const LARGE = 100_000

/** 100,000 comments take minutes, so they are measured only when asked for: `npm run bench -- analysis --large`. */
export const bench: Bench = {
  title: 'Theme finding (medians of three seeds; comments without a theme count as a theme of their own)',
  run: async (skip) => {
    const rows: Measurement[] = []
    const [banking, complaints, tweets] = [banking77(), airlineComplaints(), airlineTweets()]
    const sets = [
      { name: 'banking77, 77 given', data: banking, count: 77, target: '.74 / .43 / .53, beyond .77' },
      { name: 'airline-tweets negative, 9 given', data: complaints, count: 9, target: '.28 / .20 / .45, beyond .31' },
    ]
    for (const { name, data, count, target } of sets) {
      if (!data) {
        skip(`${name}: ../shared/data is not there`)
        continue
      }
      rows.push({ what: `${name}: NMI / ARI / accuracy`, value: await quality(data, count), target })
      const line = scikitLearn(data.texts, count)
      if (line === null) skip(`${name} by scikit-learn: python3-sklearn is not installed`)
      else
        rows.push({
          what: '  by scikit-learn, TF-IDF + SVD 100 + k-means',
          value: scores([agreement(data.classes, line)]),
        })
    }
    if (banking) rows.push(...(await chosen(banking)))
    const patients = patientFeedback()
    if (patients) rows.push(...(await majority(patients)))
    rows.push(...(await toneOfTweets(skip)))
    if (tweets) {
      rows.push(...coldRun(10_000, 'time 12, beyond 8'))
      if (process.argv.includes('--large')) rows.push(...coldRun(LARGE, '120 and 1.5; beyond 75 and 1'))
      else skip('100,000 comments: only with --large')
    }
    rows.push(...(await timeOfPlacing(100_000, 1000)))
    if (tweets) rows.push(...(await placingInEngine(tweets.texts)))
    return rows
  },
}

type Scores = ReturnType<typeof agreement>

const scores = (runs: readonly Scores[]): string =>
  [runs.map(({ nmi }) => nmi), runs.map(({ ari }) => ari), runs.map(({ accuracy }) => accuracy)]
    .map((values) => rounded(median(values)))
    .join(' / ')

/** Encodes once, then finds themes with each seed. */
const withSeeds = async (
  texts: readonly string[],
  options: Pick<FindThemesInput, 'count' | 'grain'>,
): Promise<readonly FindThemesOutput[]> => {
  const compute = openCompute()
  const runs: FindThemesOutput[] = []
  let known: Pick<FindThemesInput, 'cached' | 'cachedParts'> = { cached: null }
  for (const seed of seeds) {
    const found = await compute.findThemes({ texts, seed, ...options, ...known })
    if (known.cached === null) known = { cached: found.fresh, cachedParts: found.freshParts }
    runs.push(found)
  }
  await compute.close()
  return runs
}

const quality = async ({ texts, classes }: Labelled, count: number): Promise<string> => {
  const runs = await withSeeds(texts, { count })
  return scores(runs.map((found) => agreement(classes, primaryThemes(found, texts.length))))
}

const chosen = async ({ texts, classes }: Labelled): Promise<readonly Measurement[]> => {
  const nmiOf = (found: FindThemesOutput): number => agreement(classes, primaryThemes(found, texts.length)).nmi
  const row = (name: string, runs: readonly FindThemesOutput[], target: string): Measurement => ({
    what: `banking77, ${name}: themes, NMI`,
    value: `${runs.map(({ themes }) => themes.length).join(' ')}, ${rounded(median(runs.map(nmiOf)))}`,
    target,
  })
  const byDefault = await withSeeds(texts, { count: null })
  const finest = await withSeeds(texts, { count: null, grain: Infinity })
  return [
    row('number chosen', byDefault, '8 to 40, .60'),
    row('number chosen, fine end of the control', finest, '60 to 100, .73'),
  ]
}

/** The topic that most comments of each group have. */
const commonTopics = (
  topics: readonly (readonly string[])[],
  groups: ArrayLike<number>,
  count: number,
): readonly string[] => {
  const counts = Array.from({ length: count }, () => new Map<string, number>())
  topics.forEach((own, text) => {
    const of = counts[groups[text] ?? -1]
    for (const topic of of ? own : []) of?.set(topic, (of.get(topic) ?? 0) + 1)
  })
  return counts.map((of) => [...of].sort((x, y) => y[1] - x[1])[0]?.[0] ?? '')
}

/** How many placed comments have the topic that most comments of their theme have, by their first theme and by any. */
const majority = async ({ texts, topics }: Multilabelled): Promise<readonly Measurement[]> => {
  const runs = await withSeeds(texts, { count: null })
  const shares = runs.map(({ assignments, themes, unplaced, informative }) => {
    const most = commonTopics(topics, primaryThemes({ assignments }, texts.length), themes.length)
    const [byFirst, byAny] = [new Set<number>(), new Set<number>()]
    assignments.text.forEach((text, row) => {
      if (!topics[text]?.includes(most[assignments.theme[row] ?? -1] ?? '')) return
      byAny.add(text)
      if (assignments.rank[row] === 0) byFirst.add(text)
    })
    const placed = new Set(assignments.text).size
    const said = informative.reduce((sum, one) => sum + one, 0)
    return {
      themes: themes.length,
      first: byFirst.size / placed,
      any: byAny.size / placed,
      ofAll: byFirst.size / said,
      unplaced: unplaced.length / said,
    }
  })
  const themes = median(shares.map((one) => one.themes))
  const line = scikitLearn(texts, themes)
  const common = line && commonTopics(topics, line, themes)
  const byScikit = line?.filter((group, text) => topics[text]?.includes(common?.[group] ?? '')).length
  const middle = (pick: (one: (typeof shares)[number]) => number): number => rounded(median(shares.map(pick)))
  return [
    {
      what: 'patient-feedback, number chosen: themes, share with their theme’s topic',
      value: `${shares.map(({ themes }) => themes).join(' ')}, ${middle(({ first }) => first)}`,
      target: 'at most 40, .60, beyond .70',
    },
    ...(byScikit === undefined
      ? []
      : [
          {
            what: `  by scikit-learn, TF-IDF + SVD 100 + k-means, ${themes} groups`,
            value: rounded(byScikit / texts.length),
          },
        ]),
    { what: '  the same by any of their themes', value: middle(({ any }) => any) },
    { what: '  the same of all informative comments', value: middle(({ ofAll }) => ofAll) },
    { what: '  share not placed', value: middle(({ unplaced }) => unplaced), target: 'at most .20' },
  ]
}
