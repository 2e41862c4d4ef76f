import { fitsMonth } from './calendar.ts'
import type { Random } from './random.ts'
import { fitsTrade } from './trades.ts'

/** When something is said, and by which company. */
export type Setting = { readonly month: number; readonly company: string }

export const fits = (text: string, { month, company }: Setting): boolean =>
  fitsMonth(text, month) && fitsTrade(text, company)

/** Deals out items in shuffled rounds, so that nothing is used twice before everything was used once. */
export type Deck<T> = {
  /** The next fitting item and how often it was dealt before, or undefined when none is left. */
  readonly draw: (suits: (item: T) => boolean) => { readonly item: T; readonly before: number } | undefined
}

export function createDeck<T>(items: readonly T[], rounds: number, random: Random): Deck<T> {
  const left = Array.from({ length: rounds }, (_, before) =>
    random.shuffled(items).map((item) => ({ item, before })),
  ).flat()
  return {
    draw: (suits) => {
      const index = left.findIndex(({ item }) => suits(item))
      return index < 0 ? undefined : left.splice(index, 1)[0]
    },
  }
}

/** Chooses between the two wordings of `{first|second}` by the number of earlier uses. */
export function worded(line: string, before: number): string {
  return line.replace(/\{([^|{}]*)\|([^|{}]*)\}/g, (_, first: string, second: string) =>
    before % 2 === 0 ? first : second,
  )
}

/** A line of text from the deck that can have been written then and there. */
export function drawLine(deck: Deck<string>, setting: Setting): string | undefined {
  const drawn = deck.draw((line) => fits(line, setting))
  return drawn === undefined ? undefined : worded(drawn.item, drawn.before)
}
