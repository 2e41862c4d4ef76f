import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useListener } from '../../ui/use-listener.ts'
import styles from './passage-list.module.css'
import { selectedSpan, type Span } from './selected-span.ts'

/** The theme that words are to be coded as: one there is, or a new one. */
export type CodeAs =
  | { readonly kind: 'theme'; readonly id: string; readonly label: string; readonly colour: number }
  | { readonly kind: 'new'; readonly label: string }

export interface CodeDraft extends Span {
  readonly passage: string
  readonly as: CodeAs | null
  readonly memo: string
  /** By a key or its button, so that writing can begin; who selects by mouse may want to copy. */
  readonly isAsked: boolean
}

export interface CodeDrafting {
  /** Null while nothing is being coded. */
  readonly draft: CodeDraft | null
  readonly change: (part: Partial<Pick<CodeDraft, 'as' | 'memo'>>) => void
  readonly codeWhole: (passage: string) => void
  readonly close: () => void
}

/** Its name is made the style sheet’s own, as a class’s is. */
const highlight = styles['toCode'] ?? 'toCode'

/** Shows the words without touching their nodes, so that the selection stays. */
function show(range: Range | null): void {
  if (range) CSS.highlights.set(highlight, new Highlight(range))
  else CSS.highlights.delete(highlight)
}

/** The words selected in a list whose passages carry `data-passage`, and what they are about to be coded as. */
export function useCodeDraft(list: RefObject<HTMLElement | null>): CodeDrafting {
  const [draft, setDraft] = useState<CodeDraft | null>(null)
  const focusBefore = useRef<Element | null>(null)
  const isSelecting = useRef(false)
  useEffect(() => () => show(null), [])

  const open = (place: Pick<CodeDraft, 'passage' | 'start' | 'end' | 'isAsked'>, range: Range): void => {
    show(range.cloneRange())
    focusBefore.current = document.activeElement
    // A theme and a memo already given are kept for the words selected instead.
    setDraft((was) => ({ as: null, memo: '', ...was, ...place }))
  }
  const close = (): void => {
    show(null)
    setDraft(null)
    if (draft?.isAsked && focusBefore.current instanceof HTMLElement) focusBefore.current.focus()
  }
  const read = (): void => {
    const selection = document.getSelection()
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null
    const found = range && firstSelected(passagesIn(list.current), range)
    if (range && found) open({ ...found, isAsked: false }, range)
    else if (draft && draft.as === null) close()
  }

  useListener(list, 'mousedown', ({ target }) => {
    isSelecting.current = target instanceof Element && target.closest('[data-passage]') !== null
  })
  useListener(list, 'keyup', ({ key, shiftKey }) => {
    if (shiftKey && key.startsWith('Arrow')) read()
  })
  const latest = useRef(read)
  useEffect(() => {
    latest.current = read
  })
  useEffect(() => {
    const listen = (): void => {
      // The browser lets go of an earlier selection only after this event.
      if (isSelecting.current) setTimeout(() => latest.current())
      isSelecting.current = false
    }
    document.addEventListener('mouseup', listen)
    return () => document.removeEventListener('mouseup', listen)
  }, [])

  return {
    draft,
    close,
    change: (part) => setDraft((was) => was && { ...was, ...part }),
    codeWhole: (passage) => {
      const words = passagesIn(list.current).find((element) => element.dataset['passage'] === passage)
      if (!words) return
      const range = document.createRange()
      range.selectNodeContents(words)
      open({ passage, start: 0, end: words.textContent.length, isAsked: true }, range)
    },
  }
}

const passagesIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-passage]') ?? []),
]

function firstSelected(passages: readonly HTMLElement[], range: Range): (Span & { readonly passage: string }) | null {
  for (const words of passages) {
    const span = selectedSpan(words, range)
    if (span) return { passage: words.dataset['passage'] ?? '', ...span }
  }
  return null
}
