import type { OutputOf } from '#shared/contract/contract.ts'

type Proposed = OutputOf<'themes.proposeSplit'>

export interface DraftPart {
  /** Stays with the part while it is renamed. */
  readonly key: string
  readonly label: string
  readonly keywords: readonly string[]
  /** Most representative first. */
  readonly comments: readonly string[]
}

/** How a theme is to be split, as far as a person has shaped it. Nothing is stored yet. */
export interface SplitDraft {
  readonly parts: readonly DraftPart[]
  /** Comments that stay in the theme. */
  readonly rest: readonly string[]
}

/** Where a comment goes: a part's key, or null for the theme itself. */
export type Destination = string | null

export const draftOf = ({ parts, rest }: Proposed): SplitDraft => ({
  parts: parts.map(({ label, keywords, comments, examples }, nth) => ({
    key: `part-${nth}`,
    label,
    keywords,
    comments: [...examples, ...comments.filter((comment) => !examples.includes(comment))],
  })),
  rest,
})

export const renamed = (draft: SplitDraft, key: string, label: string): SplitDraft => ({
  ...draft,
  parts: draft.parts.map((part) => (part.key === key ? { ...part, label } : part)),
})

/** Its comments stay in the theme. */
export function dropped(draft: SplitDraft, key: string): SplitDraft {
  const gone = draft.parts.find((part) => part.key === key)
  return { parts: draft.parts.filter((part) => part.key !== key), rest: [...draft.rest, ...(gone?.comments ?? [])] }
}

export function moved(draft: SplitDraft, comments: ReadonlySet<string>, to: Destination): SplitDraft {
  const kept = (own: readonly string[]): string[] => own.filter((comment) => !comments.has(comment))
  const joining = [...comments]
  return {
    parts: draft.parts.map((part) => ({
      ...part,
      comments: part.key === to ? [...joining, ...kept(part.comments)] : kept(part.comments),
    })),
    rest: to === null ? [...joining, ...kept(draft.rest)] : kept(draft.rest),
  }
}

/** What keeps the split from being made, in words; null where nothing does. */
export function obstacleTo({ parts }: SplitDraft): string | null {
  const full = parts.filter(({ comments }) => comments.length > 0)
  if (full.length === 0) return 'No part holds a comment.'
  if (full.some(({ label }) => label.trim() === '')) return 'Every part needs a name.'
  const labels = full.map(({ label }) => label.trim().toLowerCase())
  return new Set(labels).size < labels.length ? 'Two parts have the same name.' : null
}
