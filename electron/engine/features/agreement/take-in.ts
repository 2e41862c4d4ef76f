import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import type { CoderRole } from '#shared/contract/agreement.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { formatCount, formatDate, formatNumber } from '#shared/domain/format.ts'
import type { CoderAnswer } from '#shared/domain/stats/two-coders.ts'
import type { Db } from '../../db/statements.ts'
import type { CommandContext, Context } from '../../kernel/context.ts'
import { refuseSameName } from './code.ts'
import { fingerprintOf, type AnswersFile, type TaskFile } from './content.ts'
import { readCodingFile } from './read-file.ts'
import { answersOf, codersOf, findSample, insertCoder, insertSample, putAnswer, type SampleRecord } from './repo.ts'

type Look = OutputOf<'agreement.look'>

export function look(context: Context, { token }: ParsedOf<'agreement.look'>): Look {
  const file = readCodingFile(context, token)
  return file.kind === 'task' ? lookAtTask(context.db, file) : lookAtAnswers(context.db, file).look
}

export function read(context: CommandContext, { token }: ParsedOf<'agreement.read'>): Look {
  const file = readCodingFile(context, token)
  return file.kind === 'task' ? takeTask(context, file) : takeAnswers(context, file)
}

function lookAtTask(db: Db, { sample, content }: TaskFile): Look {
  const known = findSample(db, sample.id)
  const what = `${formatCount(content.comments.length, 'comment')} on ${formatCount(content.themes.length, 'theme')}`
  const words =
    known === null
      ? `A sample of ${sample.workspace}, drawn by ${sample.drawnBy} on ${formatDate(sample.drawnAt.slice(0, 10))}: ${what} to code.`
      : `This sample of ${what} is here already; reading it again changes nothing.`
  return { kind: 'task', sample: sample.id, words, left: [] }
}

function takeTask(context: CommandContext, file: TaskFile): Look {
  const { db } = context
  const seen = lookAtTask(db, file)
  if (findSample(db, file.sample.id) !== null) return seen
  const { themes, comments } = file.content
  insertSample(db, {
    ...file.sample,
    origin: 'received',
    seed: null,
    compares: 'blind',
    content: {
      // A part of a theme that is not there would be a part of nothing.
      themes: themes.map((theme) => ({
        ...theme,
        parent: theme.parent !== null && themes[theme.parent] ? theme.parent : null,
      })),
      comments,
    },
  })
  context.say(`Take in a sample of ${formatCount(comments.length, 'comment')} from ${file.sample.workspace}`)
  return seen
}

interface Taken {
  readonly look: Look
  readonly sample: SampleRecord
  readonly role: CoderRole
  readonly answers: ReadonlyMap<number, CoderAnswer>
}

/** What of an answers file fits the sample here. @throws VerbatimError where it fits nothing */
function lookAtAnswers(db: Db, file: AnswersFile): Taken {
  const sample = findSample(db, file.sample)
  if (sample?.origin !== 'drawn')
    throw new VerbatimError(
      'refused',
      `These answers of ${file.coder} are to a sample that was not drawn in this workspace, or was withdrawn. Nothing was changed. Open the workspace it was drawn in, or undo the withdrawal.`,
    )
  const role = roleFor(db, sample, file)
  const { answers, left } = fitting(sample, file)
  if (answers.size === 0)
    throw new VerbatimError('refused', `None of these answers fits the sample. Nothing was changed. ${left.join(' ')}`)
  const missing = sample.content.comments.length - answers.size
  const words = `Answers of ${file.coder} to ${formatNumber(answers.size)} of ${formatCount(sample.content.comments.length, 'comment')}${missing > 0 ? '; the others count as skipped' : ''}.`
  return { look: { kind: 'answers', sample: sample.id, words, left }, sample, role, answers }
}

/** The place that is free, or the same person's own. */
function roleFor(db: Db, sample: SampleRecord, { coder, savedAt }: AnswersFile): CoderRole {
  const coders = codersOf(db, sample.seq)
  const own = coders.find(({ name }) => name.toLowerCase() === coder.toLowerCase())
  const has = (role: CoderRole): boolean => coders.some((other) => other.role === role)
  if (own && own.finishedAt !== null && own.finishedAt > savedAt)
    throw new VerbatimError(
      'refused',
      `These answers of ${coder} are older than those that are here. Nothing was changed. Ask ${coder} to save them again.`,
    )
  if (own) return own.role
  if (!has('second')) return 'second'
  if (!has('first')) return 'first'
  throw new VerbatimError(
    'refused',
    `This sample has two coders, ${coders.map(({ name }) => name).join(' and ')}. The answers of ${coder} were not read. Draw another sample for a third.`,
  )
}

/** Answers by the comment's place; a comment whose words differ or a theme that is unknown is left out and said. */
function fitting(sample: SampleRecord, file: AnswersFile) {
  const { comments, themes } = sample.content
  const places = new Map(comments.map(({ id, text }, at) => [id, { at, fingerprint: fingerprintOf(text) }]))
  const themeAt = new Map(themes.map(({ id }, at) => [id, at]))
  const answers = new Map<number, CoderAnswer>()
  let [strange, changed, unknown] = [0, 0, 0]
  for (const given of file.answers) {
    const place = places.get(given.comment)
    const isUnknown = given.themes?.some((id) => !themeAt.has(id)) ?? false
    if (!place) strange += 1
    else if (place.fingerprint !== given.fingerprint) changed += 1
    else if (isUnknown) unknown += 1
    else answers.set(place.at, given.themes === null ? null : given.themes.flatMap((id) => themeAt.get(id) ?? []))
  }
  const left = [
    strange > 0 && `${formatCount(strange, 'answer')} to comments that are not in the sample: left out.`,
    changed > 0 && `${formatCount(changed, 'answer')} to comments whose words differ from those drawn: left out.`,
    unknown > 0 && `${formatCount(unknown, 'answer')} with a theme that is not in the sample: left out.`,
  ].filter((line) => line !== false)
  return { answers, left }
}

function takeAnswers(context: CommandContext, file: AnswersFile): Look {
  const { db } = context
  const { look: seen, sample, role, answers } = lookAtAnswers(db, file)
  const coders = codersOf(db, sample.seq)
  const own = coders.find((coder) => coder.role === role)
  refuseSameName(
    coders.filter((coder) => coder !== own),
    file.coder,
  )
  if (own) db.run('DELETE FROM agreement_coder WHERE seq = @seq', { seq: own.seq })
  const coder = insertCoder(db, {
    sample: sample.seq,
    role,
    name: file.coder,
    at: file.savedAt,
    finishedAt: file.savedAt,
  })
  sample.content.comments.forEach((_, at) => putAnswer(db, coder, at, answers.get(at) ?? null))
  context.say(`Take in the answers of ${file.coder} to ${formatCount(answersOf(db, coder).size, 'comment')}`)
  return seen
}
