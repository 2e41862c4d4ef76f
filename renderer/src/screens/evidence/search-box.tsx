import { useEffect, useRef } from 'react'
import { SearchField } from '../../ui/search-field.tsx'
import { usePausedText } from '../../ui/use-paused-text.ts'
import styles from './search-box.module.css'

export interface SearchBoxProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly found: string | null
}

/** Words, "phrases", beginnings* and NOT words. The key / comes here. */
export function SearchBox({ value, onChange, found }: SearchBoxProps) {
  const [draft, setDraft] = usePausedText(value, onChange)
  const input = useRef<HTMLInputElement>(null)
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
