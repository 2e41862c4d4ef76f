import { useEffect, useState } from 'react'
import { SearchField } from '../../ui/search-field.tsx'
import styles from './accounts-header.module.css'

const pauseMs = 120

interface AccountSearchProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Asks as one types, once the typing pauses. */
export function AccountSearch({ value, onChange }: AccountSearchProps) {
  const [draft, setDraft] = useState(value)
  const [known, setKnown] = useState(value)
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
  return (
    <div className={styles.search}>
      <SearchField label="Search accounts" placeholder="Name or spelling" value={draft} onChange={setDraft} />
    </div>
  )
}
