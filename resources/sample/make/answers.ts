import type { Account } from './accounts.ts'
import { dayAt, monthSpan, type Day } from './calendar.ts'
import { createPhrases, type Language } from './phrases.ts'
import { createRandom, type Random } from './random.ts'
import { scoreFor } from './scores.ts'
import { improvementOf, reasonOf, type Moment, type Statement, type Writer } from './statements.ts'

export type Answer = Moment & {
  readonly id: string
  readonly score: number
  readonly language: Language
  readonly reason: Statement
  readonly improve: Statement
}

const answersByMonth = [88, 92, 96, 104, 98, 102, 106, 98, 92, 108, 112, 104]
const roles = ['Finance lead', 'Controller', 'Analyst', 'Operations', 'IT admin', 'Executive', 'Procurement']
const inOwnLanguage = { de: 0.45, fr: 0.5 }

/** The year's survey answers by date. */
export function makeAnswers(accounts: readonly Account[]): readonly Answer[] {
  const random = createRandom('survey answers 35')
  const writer = { random, phrases: createPhrases(random) }
  const speaking = accounts.filter(({ talks }) => talks > 0)
  const days = answersByMonth.flatMap((count, month) => daysOfMonth(count, month, random))
  return days.map((offset, index) => {
    const day = dayAt(offset)
    const account = random.weighted(speaking, ({ talks, sinceOffset }) => (sinceOffset + 20 < offset ? talks : 0))
    const id = `R-${10_001 + index * 3 + (index % 2)}`
    return makeAnswer(id, { account, role: random.pick(roles), day, setting: settingOf(account, day) }, writer)
  })
}

const settingOf = (account: Account, { month }: Day): Moment['setting'] => ({ month, company: account.name })

function daysOfMonth(count: number, month: number, random: Random): readonly number[] {
  const { first, days } = monthSpan(month)
  return Array.from({ length: count }, () => first + random.whole(0, days - 1)).sort((a, b) => a - b)
}

function makeAnswer(id: string, moment: Moment, writer: Writer): Answer {
  const { random } = writer
  const wanted = languageOf(moment.account, random)
  const { language, ...reason } = reasonOf(moment, wanted, writer)
  const score = scoreFor(reason.words, reason.themes, random)
  const improve = improvementOf(moment, { reason, language }, writer)
  return { id, ...moment, score, language, reason, improve }
}

function languageOf({ region }: Account, random: Random): Language {
  if (region === 'DACH' && random.chance(inOwnLanguage.de)) return 'de'
  if (region === 'France & Benelux' && random.chance(inOwnLanguage.fr)) return 'fr'
  return 'en'
}
