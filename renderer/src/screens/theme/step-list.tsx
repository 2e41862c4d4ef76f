import type { OutputOf } from '#shared/contract/contract.ts'
import { formatDate } from '#shared/domain/format.ts'
import styles from './theme-screen.module.css'

const shownFirst = 8

/** What was done to the theme, newest first. */
export function StepList({ steps }: { readonly steps: OutputOf<'themes.page'>['history'] }) {
  if (steps.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>History</h2>
      <Steps steps={steps.slice(0, shownFirst)} />
      {steps.length > shownFirst && (
        <details className={styles.how}>
          <summary>Earlier</summary>
          <Steps steps={steps.slice(shownFirst)} />
        </details>
      )}
    </section>
  )
}

function Steps({ steps }: { readonly steps: OutputOf<'themes.page'>['history'] }) {
  return (
    <ol className={styles.rows}>
      {steps.map((step) => (
        <li key={`${step.at} ${step.label}`}>
          <span className={styles.name}>{step.label}</span>
          <span className={styles.words}>
            {step.author}, {formatDate(step.at)}
            {step.isUndone && ', undone'}
          </span>
        </li>
      ))}
    </ol>
  )
}
