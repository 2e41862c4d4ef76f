import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { formatNumber } from '#shared/domain/format.ts'
import type { CommandContext, Context } from '../../kernel/context.ts'
import { answersOf, coderOf, codersOf, insertCoder, putAnswer, sampleById, type CoderRecord } from './repo.ts'

/** One coder's way through a sample. What the other said is in none of these answers. */

export function begin(context: CommandContext, { sample: id, role, name }: ParsedOf<'agreement.begin'>) {
  const { db } = context
  const sample = sampleById(db, id)
  const coders = codersOf(db, sample.seq)
  const taken = coders.find((coder) => coder.role === role)
  if (taken) throw new VerbatimError('refused', `${taken.name} codes this sample already. Nothing was changed.`)
  if (sample.origin === 'received' && role === 'first')
    throw new VerbatimError('refused', 'This sample was handed over for a second person. Nothing was changed.')
  refuseSameName(coders, name)
  insertCoder(db, { sample: sample.seq, role, name, at: context.now(), finishedAt: null })
  context.say(`Begin coding a sample as ${name}`)
  return { changed: 1 }
}

/** Two coders are told apart by their names. */
export function refuseSameName(others: readonly CoderRecord[], name: string): void {
  if (others.some((coder) => coder.name.toLowerCase() === name.toLowerCase()))
    throw new VerbatimError(
      'refused',
      `The other coder is named ${name} too. Nothing was changed. Two coders are two people; give the second one's name.`,
    )
}

export function task({ db }: Context, { sample: id, role }: ParsedOf<'agreement.task'>): OutputOf<'agreement.task'> {
  const sample = sampleById(db, id)
  const answers = answersOf(db, openCoder(db, sample, role).seq)
  return {
    comments: sample.content.comments.map(({ text, kind, voice, question, before }, at) => {
      const answer = answers.get(at)
      return {
        at,
        text,
        kind,
        voice,
        question,
        before,
        answer: answer ? [...answer] : null,
        isPassed: answer !== undefined,
      }
    }),
  }
}

function openCoder(db: Context['db'], sample: ReturnType<typeof sampleById>, role: CoderRecord['role']): CoderRecord {
  if (role === 'first' && sample.compares === 'placed')
    throw new VerbatimError('refused', 'The first coder of this sample is how the comments were sorted.')
  return coderOf(db, sample, role)
}

export function answer(context: CommandContext, { sample: id, role, at, themes }: ParsedOf<'agreement.answer'>) {
  const { db } = context
  const sample = sampleById(db, id)
  const coder = openCoder(db, sample, role)
  const { comments, themes: known } = sample.content
  if (coder.finishedAt !== null)
    throw new VerbatimError(
      'refused',
      `${coder.name} has handed this sample in. Nothing was changed; undo takes it back.`,
    )
  if (at >= comments.length || themes?.some((theme) => theme >= known.length))
    throw new VerbatimError('bad-input', 'This sample has no such comment or theme. Nothing was changed.')
  context.say(`Code comment ${formatNumber(at + 1)} of ${formatNumber(comments.length)} as ${coder.name}`)
  const sorted = themes === null ? null : [...new Set(themes)].sort((x, y) => x - y)
  return { changed: putAnswer(db, coder.seq, at, sorted) }
}

export function handIn(context: CommandContext, { sample: id, role }: ParsedOf<'agreement.handIn'>) {
  const { db } = context
  const sample = sampleById(db, id)
  const coder = openCoder(db, sample, role)
  const answers = answersOf(db, coder.seq)
  const left = sample.content.comments.length - answers.size
  if (left > 0)
    throw new VerbatimError(
      'refused',
      `${formatNumber(left)} of the comments have no answer yet. Code or skip them, then hand in.`,
    )
  context.say(`Hand in the coding of ${coder.name}`)
  return {
    changed: db.run('UPDATE agreement_coder SET finished_at = @at WHERE seq = @seq AND finished_at IS NULL', {
      seq: coder.seq,
      at: context.now(),
    }).changes,
  }
}
