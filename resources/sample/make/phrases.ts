import { createDeck, drawLine, fits, type Deck, type Setting } from './deck.ts'
import type { Random } from './random.ts'
import { french, frenchWishes } from './survey/french.ts'
import { german, germanWishes } from './survey/german.ts'
import { contactLines, otherReasons, otherWishes, shortReasons } from './survey/other.ts'
import { themes } from './themes.ts'

export type Language = 'en' | 'de' | 'fr'

type Topic = string | undefined

/** All stocks of the survey, dealt out without needless repeats. A topic is a theme's id, or undefined for none of them. */
export type Phrases = {
  readonly reason: (topic: Topic, setting: Setting) => string | undefined
  readonly wish: (topic: Topic, setting: Setting) => string | undefined
  readonly short: (topic: Topic) => string | undefined
  readonly foreign: (language: 'de' | 'fr', topic: Topic, setting: Setting) => string | undefined
  readonly foreignWish: (language: 'de' | 'fr') => { readonly topic: Topic; readonly words: string } | undefined
  readonly contact: () => string | undefined
}

const none = 'none'

export function createPhrases(random: Random): Phrases {
  const reasons = decksByTopic(
    [...themes.map(({ id, reasons: stock }) => [id, stock] as const), [none, otherReasons]],
    2,
    random,
  )
  const wishes = decksByTopic(
    [...themes.map(({ id, wishes: stock }) => [id, stock] as const), [none, otherWishes]],
    3,
    random,
  )
  const foreign = { de: createDeck(german, 1, random), fr: createDeck(french, 1, random) }
  const foreignWishes = { de: createDeck(germanWishes, 1, random), fr: createDeck(frenchWishes, 1, random) }
  const short = createDeck(
    shortReasons.flatMap(([words, topic, times]) => Array.from({ length: times }, () => ({ words, topic }))),
    1,
    random,
  )
  const contacts = createDeck(contactLines, 1, random)
  const fromDeck = (decks: ReadonlyMap<string, Deck<string>>, topic: Topic, setting: Setting): string | undefined => {
    const deck = decks.get(topic ?? none)
    return deck === undefined ? undefined : drawLine(deck, setting)
  }
  return {
    reason: (topic, setting) => fromDeck(reasons, topic, setting),
    wish: (topic, setting) => fromDeck(wishes, topic, setting),
    short: (topic) => short.draw((candidate) => candidate.topic === topic)?.item.words,
    foreign: (language, topic, setting) =>
      foreign[language].draw(([theme, words]) => theme === topic && fits(words, setting))?.item[1],
    foreignWish: (language) => {
      const drawn = foreignWishes[language].draw(() => true)?.item
      return drawn === undefined ? undefined : { topic: drawn[0], words: drawn[1] }
    },
    contact: () => contacts.draw(() => true)?.item,
  }
}

function decksByTopic(
  stocks: readonly (readonly [id: string, stock: readonly string[]])[],
  rounds: number,
  random: Random,
): ReadonlyMap<string, Deck<string>> {
  return new Map(stocks.map(([id, stock]) => [id, createDeck(stock, rounds, random)]))
}
