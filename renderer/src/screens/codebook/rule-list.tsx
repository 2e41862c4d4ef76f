import type { OutputOf } from '#shared/contract/contract.ts'
import { RuleRow } from './rule-row.tsx'
import styles from './rule-list.module.css'

interface RuleListProps {
  readonly themes: OutputOf<'themes.list'>['themes']
  readonly rules: OutputOf<'coding.rules'>['rules']
}

/** Every theme with the words that place comments into it, what comes later too. */
export function RuleList({ themes, rules }: RuleListProps) {
  const ruleOf = new Map(rules.map(({ theme, rule }) => [theme, rule]))
  return (
    <div className={styles.scroll}>
      <p className={styles.note}>
        A rule places comments by their words, also those that come later. Where a person has placed a comment, that
        counts and the rule does not. Words that all occur: <code>export fail*</code>. A phrase:{' '}
        <code>&quot;month end&quot;</code>. Without a word: <code>export NOT excel</code>. At most five words apart:{' '}
        <code>export NEAR/5 slow</code>. One or another: <code>export, download</code>.
      </p>
      <ul className={styles.list} aria-label="Rules">
        {themes.map((theme) => (
          <RuleRow key={`${theme.id} ${ruleOf.get(theme.id) ?? ''}`} theme={theme} rule={ruleOf.get(theme.id) ?? ''} />
        ))}
      </ul>
    </div>
  )
}
