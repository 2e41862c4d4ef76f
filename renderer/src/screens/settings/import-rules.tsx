import type { MaskKind } from '#shared/domain/reading.ts'
import { MaskChoices } from '../import/mask-choices.tsx'
import { maskingNote } from '../import/mask-words.ts'
import { OwnDomains } from '../import/own-domains.tsx'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'

/** What every import goes by. */
export function ImportRules({ mask }: { readonly mask: readonly MaskKind[] }) {
  return (
    <>
      <Setting title="Masked on the way in" note={maskingNote}>
        <div className={styles.boxes}>
          <MaskChoices mask={mask} />
        </div>
      </Setting>
      <Setting
        title="Your own mail domains"
        note="What people with these addresses write is kept for reading and never counted."
      >
        <div className={styles.domains}>
          <OwnDomains />
        </div>
      </Setting>
    </>
  )
}
