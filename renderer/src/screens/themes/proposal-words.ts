import type { Proposal, ProposedTheme, RunChange } from '#shared/contract/themes.ts'
import { formatCount, formatNumber, formatPercent, formatSigned } from '#shared/domain/format.ts'

/** 'Where 1,204 new comments go'. */
export function headlineOf({ kind, fresh }: Pick<Proposal, 'kind' | 'fresh'>): string {
  return kind === 'place' ? `Where ${formatCount(fresh, 'new comment')} would go` : 'What would change in the themes'
}

/** In whole sentences: how many comments find a theme, which themes come and go, and how much moves. */
export function summaryOf({ themes, unplaced, change }: Proposal): readonly string[] {
  const count = (state: ProposedTheme['state']): number => themes.filter((theme) => theme.state === state).length
  const waiting = themes.reduce((sum, theme) => sum + theme.sinceLocked, 0)
  return [
    change.joined > 0
      ? `${formatCount(change.joined, 'comment')} in no theme would get one.`
      : 'No comment in no theme would get one.',
    unplacedWords(unplaced),
    count('new') > 0 && `${formatCount(count('new'), 'theme')} would be new.`,
    count('retired') > 0 && `${formatCount(count('retired'), 'theme')} would go.`,
    waiting > 0 && `${formatCount(waiting, 'comment')} came since a theme was locked.`,
    change.compared > 0 && stayingWords(change),
  ].filter((sentence) => sentence !== false)
}

function unplacedWords({ before, after }: Proposal['unplaced']): string {
  if (after === before) return `${formatNumber(after)} would be in no theme, as now.`
  return `${formatNumber(after)} would be in no theme, instead of ${formatNumber(before)} now.`
}

/** 'No comment leaves its theme.' or '94% of those in a theme would stay there. …' */
function stayingWords(change: RunChange): string {
  if (change.moved === 0) return 'No comment leaves its theme.'
  return `${stayedShare(change)} of those in a theme would stay in it: an agreement of ${agreementOf(change)}, where 1 is the same themes and 0 no more alike than by chance.`
}

/** How stable a run was: '94% of comments stayed where they were; agreement 0.91'. */
export function stabilityLine(change: RunChange): string {
  if (change.moved === 0) return 'every comment stayed where it was'
  return `${stayedShare(change)} of comments stayed where they were; agreement ${agreementOf(change)}`
}

/** Rounded down, so that 100% is said only where nothing moved. */
const stayedShare = ({ compared, moved }: RunChange): string =>
  formatPercent(Math.floor((100 * (compared - moved)) / compared) / 100)

const agreementOf = ({ adjustedRand }: RunChange): string => formatNumber(adjustedRand ?? 1, 2)

/** A word for what comes or goes; null for what is there before and after. */
export function stateWord({ state, label }: Pick<ProposedTheme, 'state' | 'label'>, all: Names): string | null {
  const hasTwin = (twin: ProposedTheme['state']): boolean =>
    all.some((other) => other.state === twin && other.label === label)
  if (state === 'new') return hasTwin('retired') ? 'new, takes the name' : 'new'
  if (state === 'retired') return hasTwin('new') ? 'goes, its name stays' : 'goes'
  return null
}

type Names = readonly Pick<ProposedTheme, 'state' | 'label'>[]

/** How many of the comments that would come or go are not among the examples: 'and 21 more', null for none. */
export function unshownWords({ joined, left, examples }: Pick<ProposedTheme, 'joined' | 'left' | 'examples'>) {
  const unshown = joined + left - examples.length
  return unshown > 0 && examples.length > 0 ? `and ${formatNumber(unshown)} more` : null
}

/** '+26 −3'. */
export const movesOf = ({ joined, left }: Pick<ProposedTheme, 'joined' | 'left'>): string =>
  [joined > 0 && formatSigned(joined), left > 0 && formatSigned(-left)].filter(Boolean).join(' ')

/** Where a comment of the examples goes: 'from none', 'to “Invoices”'. */
export function journeyOf({ label }: Pick<ProposedTheme, 'label'>, example: ProposedTheme['examples'][number]): string {
  if (example.to === label) return example.from === null ? 'was in none' : `from “${example.from}”`
  return example.to === null ? 'to none' : `to “${example.to}”`
}

/** Themes that a preview has something to say about. */
export const isTold = ({ state, joined, left, sinceLocked }: ProposedTheme): boolean =>
  state === 'new' || state === 'retired' || joined + left + sinceLocked > 0
