import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { wordOfAlpha, wordOfKappa } from '#shared/domain/stats/agreement-words.ts'
import {
  agreementOfCoders,
  type CoderAnswer,
  type CodersAgreement,
  type Coefficient,
  type ThemeAgreement,
} from '#shared/domain/stats/two-coders.ts'
import type { Context } from '../../kernel/context.ts'
import { answersOf, codersOf, sampleById, settledOf, type SampleRecord } from './repo.ts'
import { disputesOf, withParents } from './rules.ts'
import { sentenceOf } from './sentence.ts'

type Results = OutputOf<'agreement.results'>

export interface Compared {
  readonly sample: SampleRecord
  readonly names: readonly [string, string]
  /** Of each comment, first and second coder. */
  readonly answers: readonly (readonly [CoderAnswer, CoderAnswer])[]
}

/** Both coders' answers as they were handed in. @throws VerbatimError 'refused' before both were */
export function compared({ db }: Context, id: string): Compared {
  const sample = sampleById(db, id)
  const coders = codersOf(db, sample.seq)
  const [first, second] = [coders.find(({ role }) => role === 'first'), coders.find(({ role }) => role === 'second')]
  if (!first?.finishedAt || !second?.finishedAt)
    throw new VerbatimError('refused', 'Answers are compared once both coders have handed them in.')
  const [one, other] = [answersOf(db, first.seq), answersOf(db, second.seq)]
  const { comments, themes } = sample.content
  const read = (given: CoderAnswer | undefined): CoderAnswer => withParents(given ?? null, themes)
  return {
    sample,
    names: [first.name, second.name],
    answers: comments.map((_, at) => [read(one.get(at)), read(other.get(at))] as const),
  }
}

/** Agreement as it was handed in: what was settled since is shown beside it and never counts towards it. */
export function results(context: Context, { sample: id }: ParsedOf<'agreement.results'>): Results {
  const { sample, names, answers } = compared(context, id)
  const { themes, overall } = figuresOf(context, sample, answers)
  const settled = settledOf(context.db, sample.seq)
  const settledAt = new Map(settled.map(({ comment, theme, isIn }) => [`${comment} ${theme}`, isIn === 1]))
  const said = (comment: number, theme: number): 'in' | 'out' | null => {
    const isIn = settledAt.get(`${comment} ${theme}`)
    return isIn === undefined ? null : isIn ? 'in' : 'out'
  }
  const chips = sample.content.themes.map(({ id: theme, label, colour }, at) => ({ id: theme, label, colour, at }))
  const disagreements = answers.flatMap(([one, other], at): Results['disagreements'] => {
    const disputed = disputesOf(one, other).flatMap((dispute) => {
      const chip = chips[dispute.at]
      return chip ? [{ ...chip, isFirst: dispute.isFirst, settled: said(at, dispute.at) }] : []
    })
    const comment = sample.content.comments[at]
    if (!comment || disputed.length === 0) return []
    const { id: own, ...shown } = comment
    return [{ ...shown, at, comment: own, themes: disputed }]
  })
  const result = {
    first: names[0],
    second: names[1],
    skipped: answers.filter(([one, other]) => one === null || other === null).length,
    themes: chips.flatMap((chip, at) => {
      const figures = themes[at]
      return figures
        ? [{ ...chip, ...worded(figures), settled: settled.filter(({ theme }) => theme === chip.at).length }]
        : []
    }),
    overall: worded(overall),
    disagreements: disagreements.sort((x, y) => y.themes.length - x.themes.length || x.at - y.at),
  }
  return { ...result, sentence: sentenceOf(sample, result) }
}

const figuresOf = (context: Context, sample: SampleRecord, answers: Compared['answers']): CodersAgreement =>
  context.memo(`agreement of ${sample.id} ${JSON.stringify(answers)}`, ['agreement'], () =>
    agreementOfCoders(answers, sample.content.themes.length, sample.id),
  )

const worded = ({ kappa, alpha, ...counts }: ThemeAgreement): Results['overall'] => ({
  ...counts,
  kappa: withWord(kappa, wordOfKappa),
  alpha: withWord(alpha, wordOfAlpha),
})

const withWord = (coefficient: Coefficient | null, wordOf: (value: number) => string) =>
  coefficient && { ...coefficient, word: wordOf(coefficient.value) }
