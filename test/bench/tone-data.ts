import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import type { Tone } from '#shared/domain/reading.ts'
import { projectFolder } from '../support/project.ts'

export interface Judged {
  readonly texts: readonly string[]
  /** What people or their scores say; null where they take no side. */
  readonly truth: readonly (Tone | null)[]
}

const sharedFolder = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

const rowsAt = (path: string): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data

/** 'Comment sentiment' runs from 1, very positive, to 5, very negative; 3 is mixed or neither. */
const patientTones: Readonly<Record<string, Tone>> = {
  '1': 'positive',
  '2': 'positive',
  '3': 'neutral',
  '4': 'negative',
  '5': 'negative',
}

export const patientTone = (): Judged | null => {
  const path = `${sharedFolder}patient-feedback/comments.csv`
  if (!existsSync(path)) return null
  const rows = rowsAt(path)
  return {
    texts: rows.map((row) => row['FFT answer'] ?? ''),
    truth: rows.map((row) => patientTones[row['Comment sentiment'] ?? ''] ?? null),
  }
}

/** Reasons of the sample's promoters and detractors: the score stands for the tone, which it is only most of the time. */
export const sampleReasons = (): Judged => {
  const rows = ['h1', 'h2'].flatMap((half) => rowsAt(`${projectFolder}resources/sample/survey-2026-${half}.csv`))
  const said = rows.flatMap((row) => {
    const valueOf = (like: RegExp): string => row[Object.keys(row).find((name) => like.test(name)) ?? ''] ?? ''
    const [reason, score] = [valueOf(/main reason/i), valueOf(/recommend/i)]
    return reason.trim() === '' || score === '' ? [] : [{ reason, score: Number(score) }]
  })
  return {
    texts: said.map(({ reason }) => reason),
    truth: said.map(({ score }) => (score >= 9 ? 'positive' : score <= 6 ? 'negative' : null)),
  }
}

/** French answers; the bytes of accents are broken, which languages have to live with. */
export const frenchAnswers = (): readonly string[] | null => {
  const path = `${sharedFolder}nps-panel/nps.csv`
  if (!existsSync(path)) return null
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'latin1'), {
    header: true,
    skipEmptyLines: true,
  })
  return data.map((row) => row['explication'] ?? '').filter((text) => text !== 'NA' && text.trim() !== '')
}
