import { useNavigate } from '@tanstack/react-router'
import type { AccountDetail } from '#shared/contract/accounts.ts'
import { formatNumber } from '#shared/domain/format.ts'
import { ThemeChip } from '../../ui/theme-chip.tsx'
import styles from './account-themes.module.css'

const shown = 8

/** What an account raises, most first; each opens its own comments on it. */
export function AccountThemes({ detail }: { readonly detail: AccountDetail }) {
  const navigate = useNavigate()
  const { account, themes } = detail
  return (
    <ul className={styles.themes}>
      {themes.slice(0, shown).map((theme) => (
        <li key={theme.id}>
          <ThemeChip
            theme={theme}
            onPress={() => void navigate({ to: '/evidence', search: { accounts: [account.id], themes: [theme.id] } })}
          />
          <span className={styles.count}>{formatNumber(theme.comments)}</span>
        </li>
      ))}
    </ul>
  )
}
