import type { AgreementSample, CoderRole } from '#shared/contract/agreement.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { CoderAnswer } from '#shared/domain/stats/two-coders.ts'
import type { Db } from '../../db/statements.ts'
import { contentSchema, type Content } from './content.ts'

export interface SampleRecord {
  readonly seq: number
  readonly id: string
  readonly origin: 'drawn' | 'received'
  readonly workspace: string
  readonly drawnAt: string
  readonly drawnBy: string
  readonly seed: number | null
  readonly population: number
  readonly isStratified: boolean
  readonly compares: 'placed' | 'blind'
  readonly content: Content
}

interface SampleRow extends Omit<SampleRecord, 'content' | 'isStratified'> {
  readonly isStratified: number
  readonly content: string
}

const sampleColumns = `seq, id, origin, workspace, drawn_at AS drawnAt, drawn_by AS drawnBy, seed, population,
  is_stratified AS isStratified, compares, content`

const asSample = (row: SampleRow): SampleRecord => ({
  ...row,
  isStratified: row.isStratified === 1,
  content: contentSchema.parse(JSON.parse(row.content)),
})

/** Newest first. */
export const samplesOf = (db: Db): SampleRecord[] =>
  db.all<SampleRow>(`SELECT ${sampleColumns} FROM agreement_sample ORDER BY seq DESC`).map(asSample)

export function findSample(db: Db, id: string): SampleRecord | null {
  const row = db.get<SampleRow>(`SELECT ${sampleColumns} FROM agreement_sample WHERE id = @id`, { id })
  return row ? asSample(row) : null
}

/** @throws VerbatimError 'not-found' */
export function sampleById(db: Db, id: string): SampleRecord {
  const found = findSample(db, id)
  if (!found) throw new VerbatimError('not-found', 'This sample is no longer there. Undo brings it back.')
  return found
}

export function insertSample(db: Db, sample: Omit<SampleRecord, 'seq'>): number {
  return db.run(
    `INSERT INTO agreement_sample (id, origin, workspace, drawn_at, drawn_by, seed, population, is_stratified, compares, content)
     VALUES (@id, @origin, @workspace, @drawnAt, @drawnBy, @seed, @population, @isStratified, @compares, @content)`,
    { ...sample, isStratified: Number(sample.isStratified), content: JSON.stringify(sample.content) },
  ).lastInsertRowid
}

export interface CoderRecord {
  readonly seq: number
  readonly role: CoderRole
  readonly name: string
  readonly finishedAt: string | null
}

export const codersOf = (db: Db, sample: number): CoderRecord[] =>
  db.all<CoderRecord>(
    'SELECT seq, role, name, finished_at AS finishedAt FROM agreement_coder WHERE sample = @sample ORDER BY role',
    { sample },
  )

/** @throws VerbatimError 'not-found' */
export function coderOf(db: Db, sample: SampleRecord, role: CoderRole): CoderRecord {
  const found = codersOf(db, sample.seq).find((coder) => coder.role === role)
  if (!found) throw new VerbatimError('not-found', 'Nobody codes this sample here yet. Begin with a name.')
  return found
}

export function insertCoder(
  db: Db,
  coder: { sample: number; role: CoderRole; name: string; at: string; finishedAt: string | null },
): number {
  return db.run(
    `INSERT INTO agreement_coder (sample, role, name, began_at, finished_at)
     VALUES (@sample, @role, @name, @at, @finishedAt)`,
    coder,
  ).lastInsertRowid
}

export function putAnswer(db: Db, coder: number, comment: number, themes: CoderAnswer): number {
  return db.run(
    `INSERT INTO agreement_answer (coder, comment, themes) VALUES (@coder, @comment, @themes)
     ON CONFLICT (coder, comment) DO UPDATE SET themes = @themes WHERE themes IS NOT @themes`,
    { coder, comment, themes: themes === null ? null : JSON.stringify(themes) },
  ).changes
}

/** By the comment's place; what a coder has not come to is absent. */
export const answersOf = (db: Db, coder: number): Map<number, CoderAnswer> =>
  new Map(
    db
      .all<{ comment: number; themes: string | null }>(
        'SELECT comment, themes FROM agreement_answer WHERE coder = @coder ORDER BY comment',
        { coder },
      )
      .map(({ comment, themes }) => [comment, themes === null ? null : (JSON.parse(themes) as number[])]),
  )

export interface SettledRow {
  readonly comment: number
  readonly theme: number
  readonly isIn: number
}

export const settledOf = (db: Db, sample: number): SettledRow[] =>
  db.all<SettledRow>('SELECT comment, theme, is_in AS isIn FROM agreement_settled WHERE sample = @sample', { sample })

export function describeSample(db: Db, sample: SampleRecord): AgreementSample {
  const { seq, content, ...facts } = sample
  return {
    ...facts,
    comments: content.comments.length,
    themes: content.themes.map(({ id, label, description, colour }) => ({ id, label, description, colour })),
    coders: codersOf(db, seq).map(({ seq: coder, role, name, finishedAt }) => {
      const answers = [...answersOf(db, coder).values()]
      return {
        role,
        name,
        isPlaced: role === 'first' && sample.compares === 'placed',
        passed: answers.length,
        skipped: answers.filter((answer) => answer === null).length,
        isFinished: finishedAt !== null,
      }
    }),
  }
}
