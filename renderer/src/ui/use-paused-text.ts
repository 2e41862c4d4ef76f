import { useEffect, useState } from 'react'

const pauseMs = 120

/** What stands in a field that asks as one types, once the typing pauses; it follows `value` when that changes elsewhere. */
export function usePausedText(
  value: string,
  onChange: (value: string) => void,
): readonly [draft: string, setDraft: (draft: string) => void] {
  const [draft, setDraft] = useState(value)
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    setDraft(value)
  }
  useEffect(() => {
    if (draft === value) return
    const timer = setTimeout(() => {
      setKnown(draft)
      onChange(draft)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [draft, value, onChange])
  return [draft, setDraft]
}
