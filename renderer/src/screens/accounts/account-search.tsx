import { SearchField } from '../../ui/search-field.tsx'
import { usePausedText } from '../../ui/use-paused-text.ts'
import styles from './accounts-header.module.css'

interface AccountSearchProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

export function AccountSearch({ value, onChange }: AccountSearchProps) {
  const [draft, setDraft] = usePausedText(value, onChange)
  return (
    <div className={styles.search}>
      <SearchField label="Search accounts" placeholder="Name or spelling" value={draft} onChange={setDraft} />
    </div>
  )
}
