import { useEffect, useRef, useState } from 'react'

const pauseMs = 120

/**
 * What stands in a field that asks as one types, once the typing pauses; what was emptied asks at once. It follows
 * `value` when that changes elsewhere.
 */
export function usePausedText(
  value: string,
  onChange: (value: string) => void,
): readonly [draft: string, setDraft: (draft: string) => void] {
  const [draft, setDraft] = useState(value)
  const [known, setKnown] = useState(value)
  // What was asked for and has not come back as `value` yet; more may have been typed since.
  const [asked, setAsked] = useState<string | null>(null)
  if (value !== known) {
    setKnown(value)
    setAsked(null)
    if (value !== asked) setDraft(value)
  }
  // Not a reason to wait anew: the screen makes another function each time it is drawn.
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  useEffect(() => {
    if (draft === value) return
    const ask = (): void => {
      setAsked(draft)
      latest.current(draft)
    }
    const timer = setTimeout(ask, draft === '' ? 0 : pauseMs)
    return () => clearTimeout(timer)
  }, [draft, value])
  return [draft, setDraft]
}
