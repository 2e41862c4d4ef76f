import { Fragment } from 'react'
import type { ReactNode } from 'react'

export interface MarkedTextProps {
  readonly text: string
  /** Half-open UTF-16 spans, in order, not overlapping. */
  readonly marks: readonly (readonly [number, number])[]
}

/** A text, letter for letter, with stretches of it marked. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const parts: ReactNode[] = []
  let at = 0
  for (const [start, end] of marks) {
    if (start < at || end <= start || end > text.length) continue
    parts.push(<Fragment key={`t${at}`}>{text.slice(at, start)}</Fragment>)
    parts.push(<mark key={`m${start}`}>{text.slice(start, end)}</mark>)
    at = end
  }
  parts.push(<Fragment key={`t${at}`}>{text.slice(at)}</Fragment>)
  return <>{parts}</>
}
