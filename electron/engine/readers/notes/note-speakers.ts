import { splitLabel } from '../transcripts/label.ts'
import { sameName } from '../transcripts/speakers.ts'
import { withoutAffiliation } from '../transcripts/affiliation.ts'
import { noteBlocks } from './blocks.ts'
import { roleOfLabel } from './voices.ts'

export interface NoteNames {
  readonly skipLines: number
  readonly account: string | null
  /** People the note, its reader or an earlier import named. */
  readonly named: readonly string[]
}

/**
 * People whose words a note gives after their names, with how often: roles ('Customer:'), the account's name, and
 * names known from elsewhere. Other words before a colon ('Pricing: …') are no person.
 */
export function noteSpeakers(
  text: string,
  { skipLines, account, named }: NoteNames,
): readonly { readonly name: string; readonly turns: number }[] {
  const counts = new Map<string, number>()
  const known = named.map(withoutAffiliation)
  for (const { kind, text: words } of noteBlocks(text, skipLines)) {
    if (kind !== 'paragraph' && kind !== 'bullet') continue
    const name = splitLabel(words.split('\n', 1)[0] ?? '')?.name
    if (name === undefined) continue
    const isPerson =
      roleOfLabel(name, account) !== null || known.some((each) => sameName(each, withoutAffiliation(name)))
    if (isPerson) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, turns]) => ({ name, turns }))
}
