import type { z } from 'zod'

/** Tables whose change makes a query's answer stale. */
export const tables = [
  'workspace',
  'source',
  'account',
  'comment',
  'tag',
  'view',
  'reading',
  'theme',
  'alert',
  'agreement',
  'cycle',
  'priority',
  'plan',
  'library',
  'history',
  'machine',
] as const
export type Table = (typeof tables)[number]

export interface Query<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  readonly kind: 'query'
  readonly in: In
  readonly out: Out
  readonly reads: readonly Table[]
}

export interface Command<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  readonly kind: 'command'
  readonly in: In
  readonly out: Out
  /** What undo calls it, in words: 'Rename theme'. */
  readonly label: string
}

export interface Step {
  readonly name: string
  /** Share of the job's time, relative to its other steps. */
  readonly weight: number
}

export interface Job<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  readonly kind: 'job'
  readonly in: In
  readonly out: Out
  readonly steps: readonly Step[]
}

/** Answered by the host itself (dialogs, windows), not by the engine. */
export interface HostCall<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  readonly kind: 'host'
  readonly in: In
  readonly out: Out
}

export type Entry = Query | Command | Job | HostCall
export type Entries = Readonly<Record<string, Entry>>

export const query = <In extends z.ZodType, Out extends z.ZodType>(
  entry: Omit<Query<In, Out>, 'kind'>,
): Query<In, Out> => ({
  kind: 'query',
  ...entry,
})

export const command = <In extends z.ZodType, Out extends z.ZodType>(
  entry: Omit<Command<In, Out>, 'kind'>,
): Command<In, Out> => ({ kind: 'command', ...entry })

export const job = <In extends z.ZodType, Out extends z.ZodType>(entry: Omit<Job<In, Out>, 'kind'>): Job<In, Out> => ({
  kind: 'job',
  ...entry,
})

export const hostCall = <In extends z.ZodType, Out extends z.ZodType>(
  entry: Omit<HostCall<In, Out>, 'kind'>,
): HostCall<In, Out> => ({ kind: 'host', ...entry })
