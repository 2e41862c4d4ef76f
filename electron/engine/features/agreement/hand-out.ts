import { statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/domain/format.ts'
import { folderFor } from '../../exports/folder-for.ts'
import { freePath } from '../../exports/free-path.ts'
import type { JobContext } from '../../kernel/context.ts'
import { fingerprintOf, newestVersion, type AnswersFile, type TaskFile } from './content.ts'
import { answersOf, coderOf, sampleById, type SampleRecord } from './repo.ts'

const head = { format: 'verbatim-coding', version: newestVersion } as const

/** Two samples of one day have the same name; the second file then gets a number. */
const titleOf = ({ workspace, drawnAt }: SampleRecord): string =>
  `${workspace} – sample of ${formatDate(drawnAt.slice(0, 10))}`

export function taskFile(sample: SampleRecord): TaskFile {
  const { id, workspace, drawnAt, drawnBy, population, isStratified, content } = sample
  return { ...head, kind: 'task', sample: { id, workspace, drawnAt, drawnBy, population, isStratified }, content }
}

export async function saveTask(
  context: JobContext,
  { sample: id, folder }: ParsedOf<'agreement.saveTask'>,
): Promise<OutputOf<'agreement.saveTask'>> {
  const sample = sampleById(context.db, id)
  const file = writeIn(context, folder, { title: titleOf(sample), content: taskFile(sample) })
  return { file, rows: sample.content.comments.length }
}

export async function saveAnswers(
  context: JobContext,
  { sample: id, role, folder }: ParsedOf<'agreement.saveAnswers'>,
): Promise<OutputOf<'agreement.saveAnswers'>> {
  const { db } = context
  const sample = sampleById(db, id)
  const coder = coderOf(db, sample, role)
  const { comments, themes } = sample.content
  const answers = [...answersOf(db, coder.seq)].flatMap(([at, given]): AnswersFile['answers'] => {
    const comment = comments[at]
    if (!comment) return []
    const ids = given === null ? null : given.flatMap((theme) => themes[theme]?.id ?? [])
    return [{ comment: comment.id, fingerprint: fingerprintOf(comment.text), themes: ids }]
  })
  if (answers.length === 0) throw new VerbatimError('refused', 'Nothing is coded yet, so there are no answers to save.')
  const content: AnswersFile = {
    ...head,
    kind: 'answers',
    sample: id,
    coder: coder.name,
    savedAt: context.now(),
    answers,
  }
  const file = writeIn(context, folder, { title: `${titleOf(sample)} – answers of ${coder.name}`, content })
  return { file, rows: answers.length }
}

function writeIn(
  context: JobContext,
  folder: string | null,
  { title, content }: { readonly title: string; readonly content: TaskFile | AnswersFile },
) {
  const path = freePath(folderFor(context, folder), title, '.verbatim-coding')
  writeFileSync(path, `${JSON.stringify(content, null, 1)}\n`)
  const name = basename(path)
  return { name, bytes: statSync(path).size, token: context.files.grant(path, name).token }
}
