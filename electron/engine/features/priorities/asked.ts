import type { OutputOf } from '#shared/contract/contract.ts'
import type { AskedQuestion } from '#shared/contract/ranking.ts'
import { topTwoBox } from '#shared/domain/stats/opportunity.ts'
import { wilson } from '#shared/domain/stats/wilson.ts'
import type { Context } from '../../kernel/context.ts'
import { openCycle } from '../cycles/repo.ts'
import { evidenceWindow } from '../figures/window.ts'
import { answersAsked, columnsAsked } from './asked-repo.ts'
import { answerValue, asksOf, highestFor, likenessOf, statedHighest, subjectWords } from './asked-rules.ts'
import { priorityById, themesOfPriority, type PriorityRow } from './repo.ts'

/** The questions chosen for a priority, as they were answered. Nothing is read where none is chosen. */
export function askedOf(
  context: Context,
  { importanceQuestion, satisfactionQuestion }: PriorityRow,
): { importance: AskedQuestion | null; satisfaction: AskedQuestion | null } {
  const of = (question: string | null): AskedQuestion | null =>
    question === null ? null : (questionsOf(context).get(question) ?? notAsked(question))
  return { importance: of(importanceQuestion), satisfaction: of(satisfactionQuestion) }
}

/** It was chosen, and no survey of the window asks it now. */
const notAsked = (question: string): AskedQuestion => ({ question, answers: 0, topTwo: 0, highest: 10, share: null })

/** What can be chosen for a priority: questions about importance and satisfaction first, and two about the same thing. */
export function questionsFor(context: Context, id: string): OutputOf<'ranking.questions'> {
  const questions = [...questionsOf(context).values()].map((one) => ({ ...one, asks: asksOf(one.question) }))
  const first = { importance: 0, satisfaction: 1 } as const
  questions.sort(
    (x, y) =>
      (x.asks === null ? 2 : first[x.asks]) - (y.asks === null ? 2 : first[y.asks]) ||
      x.question.localeCompare(y.question, 'en'),
  )
  return { questions, proposed: proposedFor(context, id, questions) }
}

/** The question of importance whose words the priority and its themes share most, with the one of satisfaction like it. */
function proposedFor(
  { db }: Context,
  id: string,
  questions: OutputOf<'ranking.questions'>['questions'],
): OutputOf<'ranking.questions'>['proposed'] {
  const { seq, title } = priorityById(db, id)
  const labels = db.pluck<string>(
    `SELECT label || ' ' || keywords FROM theme WHERE seq IN (SELECT value FROM json_each(@themes))`,
    {
      themes: JSON.stringify(themesOfPriority(db, seq)),
    },
  )
  const own = subjectWords([title, ...labels].join(' '))
  const about = questions.map((one) => ({ ...one, words: subjectWords(one.question) }))
  const pairs = about
    .filter((one) => one.asks === 'importance')
    .flatMap((importance) => {
      const shared = [...importance.words].filter((word) => own.has(word)).length
      const [partner] = about
        .filter((one) => one.asks === 'satisfaction')
        .map((one) => ({ question: one.question, likeness: likenessOf(one.words, importance.words) }))
        .sort((x, y) => y.likeness - x.likeness)
      const isPair = shared > 0 && partner !== undefined && partner.likeness >= 0.5
      return isPair ? [{ importance: importance.question, satisfaction: partner.question, shared }] : []
    })
    .sort((x, y) => y.shared - x.shared)
  const [best] = pairs
  return best ? { importance: best.importance, satisfaction: best.satisfaction } : null
}

/** Every question with numbers for answers, by its words, over the surveys of the evidence window. */
const questionsOf = (context: Context): ReadonlyMap<string, AskedQuestion> =>
  context.memo('asked questions', ['source', 'cycle'], () => readQuestions(context))

function readQuestions({ db }: Context): ReadonlyMap<string, AskedQuestion> {
  const columns = new Map(columnsAsked(db).map((column) => [`${column.source} ${column.name}`, column]))
  const found = new Map<string, Tally>()
  for (const { source, name, answer, count } of answersAsked(db, evidenceWindow(db, openCycle(db)))) {
    const column = columns.get(`${source} ${name}`)
    const question = column?.question ?? name
    const tally = found.get(question) ?? { counts: new Map<number, number>(), odd: 0, mapped: null }
    const value = answerValue(answer)
    if (value === null) tally.odd += count
    else tally.counts.set(value, (tally.counts.get(value) ?? 0) + count)
    if (column?.highest) tally.mapped = Math.max(tally.mapped ?? 0, column.highest)
    found.set(question, tally)
  }
  return new Map(
    [...found].flatMap(([question, tally]) => {
      const asked = worked(question, tally)
      return asked ? [[question, asked] as const] : []
    }),
  )
}

interface Tally {
  readonly counts: Map<number, number>
  /** Answers that are no numbers. */
  odd: number
  /** The end of the scale it was imported with. */
  mapped: number | null
}

/** @returns null where it is no scale: mostly words, numbers above 10, or one and the same answer. */
function worked(question: string, { counts, odd, mapped }: Tally): AskedQuestion | null {
  const given = [...counts.keys()]
  const most = Math.max(...given, 0)
  const highest = statedHighest(question) ?? mapped ?? highestFor(most)
  const numbers = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (highest === null || highest < 5 || highest > 10 || most > highest || counts.size < 2) return null
  if (numbers < 4 * odd) return null
  const { topTwo, answers } = topTwoBox(counts, highest)
  const interval = wilson(topTwo, answers)
  return { question, answers, topTwo, highest, share: interval && { value: topTwo / answers, ...interval } }
}
