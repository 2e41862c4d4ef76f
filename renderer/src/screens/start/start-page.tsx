import type { ReactNode } from 'react'
import { openSample, useSampleState } from '../../api/open-sample.ts'
import { Button } from '../../ui/button.tsx'
import styles from './start-page.module.css'

export interface StartPageProps {
  /** The button that adds files. */
  readonly importButton: ReactNode
}

/** A workspace with nothing in it yet. */
export function StartPage({ importButton }: StartPageProps) {
  const isOpening = useSampleState().job !== null
  return (
    <div className={styles.page}>
      <p className={styles.mark} aria-hidden>
        “
      </p>
      <h1 className={styles.sentence}>Start with what customers said.</h1>
      <p className={styles.words}>
        Import survey answers, call transcripts or deal lists. Everything stays on this machine.
      </p>
      <div className={styles.actions}>
        {importButton}
        <Button isDisabled={isOpening} onPress={() => void openSample()}>
          Open the sample workspace
        </Button>
      </div>
    </div>
  )
}
