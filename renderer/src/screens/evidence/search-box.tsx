import { useEffect, useRef, useState } from 'react'
import { SearchField } from '../../ui/search-field.tsx'
import styles from './search-box.module.css'

const pauseMs = 120

export interface SearchBoxProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly found: string | null
}

/** Asks as one types, once the typing pauses. The key / comes here. */
export function SearchBox({ value, onChange, found }: SearchBoxProps) {
  const [draft, setDraft] = useState(value)
  const [known, setKnown] = useState(value)
  const input = useRef<HTMLInputElement>(null)
  // The address changed by another way than by typing here.
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
  useSlash(() => input.current?.focus())
  return (
    <div className={styles.box}>
      <SearchField
        ref={input}
        label="Search comments"
        placeholder="Search"
        value={draft}
        onChange={setDraft}
        found={found}
      />
    </div>
  )
}

function useSlash(onSlash: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isWriting = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting) return
      event.preventDefault()
      onSlash()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  })
}
