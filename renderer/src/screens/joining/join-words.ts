import type { Amount } from '#shared/contract/joining.ts'
import { formatCount } from '#shared/domain/format.ts'
import type { Looked } from './use-joining.ts'

/** '3 sources, 214 comments and 12 notes' */
export function amountWords(amounts: readonly Amount[]): string {
  const said = amounts.map(({ noun, count }) => formatCount(count, noun))
  const last = said.pop()
  if (last === undefined) return 'Nothing'
  return said.length === 0 ? last : `${said.join(', ')} and ${last}`
}

/** What is good to know before joining, a sentence each. */
export function remarksOn({ relation, repeats, left, whose }: Looked): string[] {
  const remarks: string[] = []
  if (relation === 'unrelated')
    remarks.push(
      `${whose}’s copy and this workspace have nothing in common. Everything in it comes over, and what is set differently is a choice.`,
    )
  if (relation === 'no-known-past')
    remarks.push(
      'The two have no starting point that is known, so everything that differs is a choice, and what one of you removed comes back. Copies that are saved for someone know theirs.',
    )
  if (repeats > 0)
    remarks.push(
      `${formatCount(repeats, 'record')} of theirs ${repeats === 1 ? 'is' : 'are'} here from another file already and ${repeats === 1 ? 'stays' : 'stay'} out.`,
    )
  if (left > 0)
    remarks.push(
      `${formatCount(left, 'decision')} of theirs ${left === 1 ? 'is' : 'are'} about words that are not here in the same form, and ${left === 1 ? 'stays' : 'stay'} out.`,
    )
  return remarks
}
