import type { Account } from './accounts.ts'
import { weightOf } from './affinity.ts'
import type { Day } from './calendar.ts'
import type { Setting } from './deck.ts'
import { americanised, hurried } from './noise.ts'
import type { Language, Phrases } from './phrases.ts'
import type { Random } from './random.ts'
import { nonAnswers } from './survey/other.ts'
import { roleFactor, themes, type Theme } from './themes.ts'
import { continued, mixed, twoTopics } from './wording.ts'

/** What was written and the themes it speaks to: null where nothing was said, empty for none of the planted ones. */
export type Statement = { readonly words: string; readonly themes: readonly string[] | null }

/** Who answers when. */
export type Moment = {
  readonly account: Account
  readonly role: string
  readonly day: Day
  readonly setting: Setting
}

export type Writer = { readonly random: Random; readonly phrases: Phrases }

const share = { nonAnswer: 0.085, empty: 0.02, short: 0.07, other: 0.1, second: 0.165, more: 0.06, contact: 0.012 }
const wish = { filled: 0.29, nonAnswer: 0.14, sameTopic: 0.5, other: 0.15 }

type Spoken = Statement & { readonly language: Language }

/** An answer to the question for the reason of the score; in English where no fitting line in the language is left. */
export function reasonOf(moment: Moment, wanted: Language, writer: Writer): Spoken {
  const { random, phrases } = writer
  if (random.chance(share.nonAnswer)) return { words: random.pick(nonAnswers), themes: null, language: 'en' }
  if (random.chance(share.empty)) return { words: '', themes: null, language: 'en' }
  const topic = random.chance(share.other) ? undefined : topicOf(moment, random)
  const foreign = wanted === 'en' ? undefined : phrases.foreign(wanted, topic?.id, moment.setting)
  if (foreign !== undefined) return { words: foreign, themes: idsOf([topic]), language: wanted }
  const short = random.chance(share.short) ? phrases.short(topic?.id) : undefined
  if (short !== undefined) return { words: short, themes: idsOf([topic]), language: 'en' }
  return { ...composed(topic, moment, writer), language: 'en' }
}

function topicOf({ account, role, day }: Moment, random: Random): Theme {
  return random.weighted(themes, (theme) => weightOf(theme, account, day.month) * roleFactor(theme, role))
}

/** One line, sometimes with a second one about the same or another topic. */
function composed(topic: Theme | undefined, moment: Moment, writer: Writer): Statement {
  const { random, phrases } = writer
  const first = phrases.reason(topic?.id, moment.setting)
  if (first === undefined) return composed(topicOf(moment, random), moment, writer)
  if (topic === undefined) return { words: finish(first, moment, writer), themes: [] }
  const other = random.chance(share.second) ? topicOf(moment, random) : undefined
  if (other !== undefined && other !== topic) {
    const second = phrases.reason(other.id, moment.setting)
    if (second !== undefined) {
      const words = together({ topic, words: first }, { topic: other, words: second }, random)
      return { words: finish(words, moment, writer), themes: idsOf([topic, other]) }
    }
  }
  const more = random.chance(share.more) && first.length < 140 ? phrases.reason(topic.id, moment.setting) : undefined
  const words = more === undefined ? first : continued(first, more)
  return { words: finish(words, moment, writer), themes: [topic.id] }
}

type Said = { readonly topic: Theme; readonly words: string }

function together(first: Said, second: Said, random: Random): string {
  if (first.topic.kind === second.topic.kind) return twoTopics(first.words, second.words, random)
  return first.topic.kind === 'praise'
    ? mixed(first.words, second.words, random)
    : mixed(second.words, first.words, random)
}

function finish(text: string, { account }: Moment, { random, phrases }: Writer): string {
  const local = account.region === 'North America' ? americanised(text) : text
  const contact = local.length > 40 && random.chance(share.contact) ? phrases.contact() : undefined
  return contact === undefined ? hurried(local, random) : continued(local, contact)
}

/** An answer to the question what to improve; often empty, in the language of the reason. */
export function improvementOf(
  moment: Moment,
  { reason, language }: { readonly reason: Statement; readonly language: Language },
  writer: Writer,
): Statement {
  const { random, phrases } = writer
  if (!random.chance(wish.filled)) return { words: '', themes: null }
  if (random.chance(wish.nonAnswer)) return { words: random.pick(nonAnswers), themes: null }
  if (language !== 'en') {
    const foreign = phrases.foreignWish(language)
    return foreign === undefined ? { words: '', themes: null } : { words: foreign.words, themes: listed(foreign.topic) }
  }
  const topic = random.chance(wish.other) ? undefined : wishTopic(moment, reason.themes?.[0], random)
  const words = phrases.wish(topic?.id, moment.setting)
  if (words === undefined) return { words: '', themes: null }
  return { words: finish(words, moment, writer), themes: idsOf([topic]) }
}

function wishTopic(moment: Moment, said: string | undefined, random: Random): Theme {
  const same = themes.find(({ id, kind }) => id === said && kind === 'complaint')
  if (same !== undefined && random.chance(wish.sameTopic)) return same
  const readiness = ({ kind }: Theme): number => (kind === 'praise' ? 0.08 : 1)
  return random.weighted(themes, (theme) => weightOf(theme, moment.account, moment.day.month) * readiness(theme))
}

const listed = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id])

function idsOf(topics: readonly (Theme | undefined)[]): readonly string[] {
  return topics.flatMap((topic) => listed(topic?.id))
}
